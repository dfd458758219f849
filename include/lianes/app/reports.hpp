#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
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

enum class ReportFormat : std::uint8_t { Pdf, Odt, Xlsx, Csv, Html, Iati, Ics };

// What can be made, and what is chosen of each: the reports of a period (and projects), the sheets of one
// collectivité (member), of one project, of one meeting, of one mission.
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
  Deadlines,       // what falls due, as of the last day; also as a calendar
  Invitations,     // mission
  Territories,     // as of the last day
};

// The formats a document can have: IATI is of a report, a calendar of the deadlines, a pack has none.
std::vector<ReportFormat> formatsOf(OutputKind kind);

struct Order {
  OutputKind kind = OutputKind::Intermediate;
  Date from;
  Date to;
  std::vector<Id<MicroProject>> projects{};
  std::optional<Id<Organisation>> member{};
  std::optional<Id<Meeting>> meeting{};
  std::optional<Id<Mission>> mission{};
  // The record of an intermediate or final report; without it, that of the kind and period, if there is one.
  // With chosen projects it is an extract: never what was frozen.
  std::optional<Id<Report>> report{};
};

// Asked from time to time whether to go on; when it says no, WritingStopped is thrown and nothing is left.
using StillWanted = std::function<bool()>;

// Writes a model in one format under the target's name ("rapport.pdf"), and says which files there are then:
// CSV makes one for each table. Throws RenderFailure and WritingStopped.
struct RenderJob {
  const report::ReportModel& model;
  const report::Facts& facts;
  ReportFormat format;
  std::filesystem::path target;
  StillWanted wanted{};
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
  StillWanted wanted{};
  // Asked before anything is written, with every file that will be; what it objects to ends the export.
  std::function<Problems(std::span<const std::filesystem::path> targets)> objections{};
};

// Makes the model of an order from facts gathered for it. Fails with Missing or RecordMissing where what it
// is about is not chosen or not there.
Checked<report::ReportModel> buildModel(const report::Facts& facts, const Order& order);

// Writes an order's document in these formats into a folder, which is made if need be. The report of a record
// that is frozen comes from the file, byte for byte (FormatNotKept when it was not frozen in that format);
// one that was frozen elsewhere, without any bytes here, is made from the data. NotAllowedHere for a format
// that the document cannot have.
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

// Whether what is exported of a report is what was frozen.
bool isKept(const store::ConsortiumFile& file, Id<Report> report);

}  // namespace lianes::app

template <>
struct lianes::Choices<lianes::app::ReportFormat> {
  static constexpr std::array<std::string_view, 7> codes{"pdf", "odt", "xlsx", "csv", "html", "iati", "ics"};
};

template <>
struct lianes::Choices<lianes::app::OutputKind> {
  static constexpr std::array<std::string_view, 12> codes{
      "intermediate", "final",           "member_sheet",  "project_budget", "minutes",     "letter_of_intent",
      "convention",   "aid_declaration", "evidence_pack", "deadlines",      "invitations", "territories"};
};
