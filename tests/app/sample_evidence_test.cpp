#include "app/sample_evidence.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lianes::app {
namespace {

Expense paidInvoice() {
  return {.id = Id<Expense>(Uuid(Uuid::Bytes{})),
          .spentOn = Date::of(2021, 3, 8).value(),
          .supplier = "Scierie Doumbia (exemple fictif)",
          .supplierReference = "F4821",
          .label = "Bois d’œuvre, pièce 3",
          .amount = Money::francs(364'500),
          .eur = Money::cents(55'568)};
}

}  // namespace

TEST_CASE("An invoice of the sample shows its voucher and says that it is worth nothing") {
  const auto pdf = sampleInvoice(paidInvoice());
  CHECK(pdf.starts_with("%PDF-1.4\n"));
  CHECK(pdf.ends_with("%%EOF\n"));
  for (const auto* shown : {"F4821", "2021-03-08", "364500 XOF", "Scierie Doumbia \\(exemple fictif\\)",
                            "pour l\x92"
                            "exemple"})
    CHECK(pdf.find(shown) != std::string::npos);
}

TEST_CASE("The table of a sample invoice leads to each of its objects") {
  const auto pdf = sampleInvoice(paidInvoice());
  const auto start = std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
  REQUIRE(pdf.substr(start, 9) == "xref\n0 6\n");
  for (std::size_t i = 1; i <= 5; ++i) {
    const auto offset = std::stoul(pdf.substr(start + 9 + 20 * i, 10));
    CHECK(pdf.substr(offset, 7) == std::to_string(i) + " 0 obj");
  }
}

}  // namespace lianes::app
