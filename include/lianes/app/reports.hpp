#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/app/report_facts.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/report/checks.hpp"

// Reports and other documents: made from a file's facts, written by a renderer that the program plugs in, and
// kept in the file once frozen.
namespace lianes::app {

enum class ReportFormat : std::uint8_t { Pdf, Odt, Xlsx, Csv, Html, Iati };

// What can be made, and what is chosen of each: the reports of a period (and projects), the sheets of one
// collectivité (member), of one project, of one meeting.
enum class OutputKind : std::uint8_t {
  Intermediate,
  Final,
  MemberSheet,     // member
  ProjectBudget,   // one project
  Minutes,         // meeting
  LetterOfIntent,  // member
  Convention,      // member
  AidDeclaration,  // member; the year is that of the first day
  EvidencePack,    // a zip; without formats
};

struct Order {
  OutputKind kind = OutputKind::Intermediate;
  Date from;
  Date to;
  std::vector<Id<MicroProject>> projects{};
  std::optional<Id<Organisation>> member{};
  std::optional<Id<Meeting>> meeting{};
};

// Writes a model in one format under the target's name ("rapport.pdf"), and says which files there are then:
// CSV makes one for each table. Throws RenderFailure.
struct RenderJob {
  const report::ReportModel& model;
  const report::Facts& facts;
  ReportFormat format;
  std::filesystem::path target;
};
using Renderer = std::function<std::vector<std::filesystem::path>(const RenderJob&)>;

// A file that could not be written; what() is the sentence for the user.
class RenderFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Told what is being done, to show it.
using ReportProgress = std::function<void(std::string_view what)>;

struct Writing {
  const Renderer& renderer;
  ReportProgress progress{};
};

// Makes the model of an order from facts gathered for it. Fails with Missing or RecordMissing where what it
// is about is not chosen or not there.
Checked<report::ReportModel> buildModel(const report::Facts& facts, const Order& order);

// Writes an order's document in these formats into a folder, which is made if need be. The report of a record
// that is frozen comes from the file, byte for byte (FormatNotKept when it was not frozen in that format);
// one that was frozen elsewhere, without any bytes here, is made from the data.
Result<std::vector<std::filesystem::path>, Problems> exportOrder(const store::ConsortiumFile& file,
                                                                 const Order& order,
                                                                 std::span<const ReportFormat> formats,
                                                                 const std::filesystem::path& folder,
                                                                 const Writing& writing);

// Zip of the evidence of the vouchers that a report counts: numbered files, an index (CSV), and a manifest of
// their SHA-256 as sha256sum reads it. Returns its path.
Result<std::filesystem::path, Problems> writeEvidencePack(const store::ConsortiumFile& file,
                                                          const ReportRequest& request,
                                                          const std::filesystem::path& folder,
                                                          const ReportProgress& progress = {});

}  // namespace lianes::app

template <>
struct lianes::Choices<lianes::app::ReportFormat> {
  static constexpr std::array<std::string_view, 6> codes{"pdf", "odt", "xlsx", "csv", "html", "iati"};
};

template <>
struct lianes::Choices<lianes::app::OutputKind> {
  static constexpr std::array<std::string_view, 9> codes{
      "intermediate",     "final",      "member_sheet",    "project_budget", "minutes",
      "letter_of_intent", "convention", "aid_declaration", "evidence_pack"};
};
