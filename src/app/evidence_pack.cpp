#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/report_files.hpp"
#include "lianes/base/files.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/exchange/zip_writer.hpp"
#include "lianes/store/documents.hpp"

namespace lianes::app {
namespace {

// One piece of evidence of one voucher.
struct PackedPiece {
  Id<Document> document;
  std::string name;  // in the archive
  std::string sha256;
};

std::string padded(std::size_t number) {
  auto digits = std::to_string(number);
  constexpr std::size_t kWidth = 5;
  if (digits.size() < kWidth) digits.insert(0, kWidth - digits.size(), '0');
  return digits;
}

// A name that every system takes: Latin letters, digits, points and hyphens.
std::string plainName(std::string_view name) {
  std::string plain;
  for (const char c : foldForSearch(name)) {
    const bool isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    plain += isKept ? c : '-';
  }
  constexpr std::size_t kLongest = 60;
  if (plain.size() > kLongest) plain.erase(0, plain.size() - kLongest);
  return plain;
}

// A field of the index. What a spreadsheet would take for a formula begins with an apostrophe.
std::string csvField(std::string_view text) {
  std::string field = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    field += '\'';
  for (const char c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + '"';
}

std::string csvRow(const std::vector<std::string>& fields) {
  std::string row;
  for (const auto& field : fields) row += (row.empty() ? "" : ";") + csvField(field);
  return row + "\r\n";
}

// As a French spreadsheet reads it: "1234,50".
std::string frenchDecimal(Money amount) {
  auto text = formatMoney(amount);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

class PackMaker {
 public:
  explicit PackMaker(const report::Facts& facts) : m_facts(facts) {
    m_index = "\xEF\xBB\xBF" + csvRow({"numéro", "fichier", "projet", "pièce", "date", "fournisseur",
                                       "libellé", "euros", "sha256"});
  }

  void add(const report::Voucher& voucher) {
    if (voucher.fate != report::VoucherFate::Counted) return;
    const auto& expense = voucher.expense;
    const auto* project = report::findIn(m_facts.projects, expense.project);
    const auto* mission = report::findIn(m_facts.missions, expense.mission);
    const auto unit = project != nullptr   ? (project->code.empty() ? project->title : project->code)
                      : mission != nullptr ? mission->title
                                           : std::string("Programme");
    const auto number = report::voucherNumber(m_facts, expense);
    const auto rowOf = [&](const std::string& place, const std::string& name, const std::string& hash) {
      return csvRow({place, name, unit, number, formatFrench(expense.spentOn), expense.supplier,
                     expense.label, frenchDecimal(expense.eur), hash});
    };
    if (voucher.evidence.empty()) m_index += rowOf({}, "manquant", {});
    for (const auto& document : voucher.evidence) {
      const auto place = padded(pieces.size() + 1);
      auto name = "pieces/" + place + '-' + plainName(number) + '-' + plainName(document.name);
      m_index += rowOf(place, name, document.sha256);
      pieces.push_back({document.id, std::move(name), document.sha256});
    }
  }

  // As `sha256sum -c` reads it.
  std::string manifest() const {
    std::string text = exchange::sha256Of(m_index) + "  index.csv\n";
    for (const auto& piece : pieces) text += piece.sha256 + "  " + piece.name + '\n';
    return text;
  }
  const std::string& index() const { return m_index; }

  std::vector<PackedPiece> pieces;

 private:
  const report::Facts& m_facts;
  std::string m_index;
};

}  // namespace

Result<std::filesystem::path, Problems> writeEvidencePack(const store::ConsortiumFile& file,
                                                          const ReportRequest& request,
                                                          const std::filesystem::path& folder,
                                                          const ReportProgress& progress) {
  const auto gathered = gatherFacts(file, request);
  if (!gathered) return failure(gathered.error());
  const auto& facts = gathered->facts();
  PackMaker pack(facts);
  facts.vouchers([&](const report::Voucher& voucher) { pack.add(voucher); });

  std::filesystem::create_directories(folder);
  const auto target = folder / evidencePackName(request);
  const TemporaryFolder work;
  exchange::ZipWriter zip(target, request.to.year(), request.to.month(), request.to.day());
  zip.addText("index.csv", pack.index());
  zip.addText("SHA256SUMS", pack.manifest());
  std::size_t place = 0;
  for (const auto& piece : pack.pieces) {
    if (request.wanted && !request.wanted()) throw WritingStopped();
    if (progress && place % 100 == 0) progress(piece.name);
    const auto extracted = work.path() / std::to_string(++place);
    store::extractDocument(file, piece.document, extracted);
    zip.addFile(piece.name, extracted);
  }
  zip.finish();
  return target;
}

}  // namespace lianes::app
