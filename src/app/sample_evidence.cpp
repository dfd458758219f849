#include "app/sample_evidence.hpp"

#include <array>
#include <string_view>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::app {
namespace {

// As the PDF's fonts are told to read it (WinAnsiEncoding), within the parentheses of a PDF string.
std::string pdfString(std::string_view text) {
  std::string bytes = "(";
  const auto characters = decodeUtf8(text);
  require(characters.has_value(), "a record's texts are UTF-8");
  for (const auto character : *characters) {
    if (character == U'(' || character == U')' || character == U'\\') bytes += '\\';
    if (character == U'\u2019') {
      bytes += '\x92';
    } else if (character < 0x100) {
      bytes += static_cast<char>(static_cast<unsigned char>(character));
    } else {
      bytes += '?';
    }
  }
  return bytes + ")";
}

std::string invoiceLine(int size, int height, std::string_view text) {
  return "BT /F1 " + std::to_string(size) + " Tf 72 " + std::to_string(height) + " Td " + pdfString(text) +
         " Tj ET\n";
}

std::string invoicePage(const Expense& expense) {
  const std::string currency(codeOf(expense.amount.currency()));
  std::string page = invoiceLine(18, 760, expense.supplier);
  page += invoiceLine(12, 725, "Facture n° " + expense.supplierReference + " du " + expense.spentOn.text());
  page += invoiceLine(12, 690, expense.label);
  page += invoiceLine(12, 665, "Total : " + formatMoney(expense.amount) + ' ' + currency);
  page += invoiceLine(10, 620, "Pièce sans valeur, fabriquée pour l’exemple (exemple fictif).");
  return page;
}

std::string withLeadingZeros(std::size_t offset) {
  const auto digits = std::to_string(offset);
  return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

std::string sampleInvoice(const Expense& expense) {
  const auto page = invoicePage(expense);
  const std::array<std::string, 5> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + std::to_string(page.size()) + " >>\nstream\n" + page + "endstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string pdf = "%PDF-1.4\n";
  std::string table = "xref\n0 6\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += withLeadingZeros(pdf.size()) + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = pdf.size();
  return pdf + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) +
         "\n%%EOF\n";
}

}  // namespace lianes::app
