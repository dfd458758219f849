#include <catch2/catch.hpp>

#include "lianes/exchange/delimited_text.hpp"

// What programs write, of shapes as they write them: which one it was, and rows that stand for themselves.
namespace lianes::exchange::known_sources_test {
namespace {

DelimitedTable read(std::string_view text) {
  auto table = readDelimited(text, {});
  REQUIRE(table.ok());
  return std::move(table).value();
}

bool isAside(const TableRow& row, ProblemCode code) { return row.setAside && row.setAside->code == code; }

}  // namespace

TEST_CASE(
    "Rows that continue a transaction of GnuCash have its day and text, and the bank's side is set aside") {
  const auto table = read(
      "Date,Transaction ID,Number,Description,Notes,Commodity/Currency,Void Reason,Action,Memo,"
      "Full Account Name,Account Name,Amount With Sym,Amount Num.,Reconcile,Reconcile Date,Rate/Price\n"
      "2/11/2020,ab12,7,Tuiles,,CURRENCY::EUR,,,,Assets:Bank,Bank,-€90.10,-90.10,n,,1.0\n"
      ",,,,,,,,toit,Expenses:Roof,Roof,€90.10,90.10,n,,1.0\n");
  CHECK(table.source == TableSource::GnuCash);
  CHECK(isAside(table.rows[1], ProblemCode::IsOtherSide));
  CHECK_FALSE(table.rows[2].setAside);
  CHECK(table.rows[2].cells[0] == "2/11/2020");
  CHECK(table.rows[2].cells[3] == "Tuiles");
}

TEST_CASE("A memo of HomeBank may hold semicolons, and internal transfers are no expenses") {
  const auto table = read(
      "date;paymode;info;payee;memo;amount;category;tags\n"
      "04/18/2020;6;;Menuiserie Ba;Portes; deux battants; chêne;-310,20;Chantier:Bois;\n"
      "04/19/2020;5;;;Vers la caisse;-80,00;;\n");
  CHECK(table.source == TableSource::HomeBank);
  CHECK(table.rows[1].cells[4] == "Portes; deux battants; chêne");
  CHECK(table.rows[1].cells[5] == "-310,20");
  CHECK(table.rows[1].cells[1] == "card");
  CHECK(isAside(table.rows[2], ProblemCode::IsOtherSide));
}

TEST_CASE(
    "Amounts of Grisbi with decimal commas between commas are joined as the balance shows, else refused") {
  const std::string head =
      "Opérations,\"Nom du compte\",\"Ventilation\",\"Date\",\"Tiers\",Crédit,Débit,Solde,\"Catégorie\","
      "\"Sous-catégories\",\"Remarques\",\"Pièce comptable\",\n"
      "0,\"\",\"\",\"\",\"Solde initial [Caisse]\",800,00,0,800,00,\"\",\"\",\"\",\"\",\n";
  const auto table =
      read(head +
           "1,\"Caisse\",\"\",\"14/09/2020\",\"Scierie\",0,75,30,724,70,\"Chantier\",\"Bois\","
           "\"Poutres\",\"F8\",\n"
           "2,\"Caisse\",\"\",\"15/09/2020\",\"Mairie\",60,20,0,784,90,\"Dons\",\"\",\"\",\"\",\n"
           "3,\"Caisse\",\"\",\"16/09/2020\",\"Scierie\",0,10,20,999,70,\"606\",\"\",\"\",\"\",\n");
  CHECK(table.source == TableSource::Grisbi);
  CHECK(isAside(table.rows[1], ProblemCode::IsBalance));
  CHECK(table.rows[2].cells[5] == "0");
  CHECK(table.rows[2].cells[6] == "75,30");
  CHECK(table.rows[2].cells[8] == "Chantier:Bois");
  CHECK(table.rows[2].cells[11] == "F8");
  CHECK(table.rows[3].cells[5] == "60,20");
  CHECK(table.rows[4].refused);
}

TEST_CASE("The parts of a split of KMyMoney are rows with the sign of the whole, and must come to it") {
  const auto table = read(
      "Date;Bénéficiaire;Montant;Compte/catégorie;Note;État;Numéro;splitCategory;splitMemo;splitAmount;"
      "splitCategory;splitMemo;splitAmount\n"
      "2020-06-05;Marché;-30,00;Repas;Journée;;3;Repas;Riz;12,50;Chantier:Eau;Bidons;17,50\n"
      "2020-06-06;Marché;-30,00;Repas;Journée;;3;Repas;Riz;12,50;Chantier:Eau;Bidons;10,00\n");
  CHECK(table.source == TableSource::KMyMoney);
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1].cells[2] == "-12.50");
  CHECK(table.rows[2].cells[2] == "-17.50");
  CHECK(table.rows[2].cells[3] == "Chantier:Eau");
  CHECK(table.rows[2].cells[4] == "Bidons");
  CHECK(table.rows[3].refused);
}

TEST_CASE(
    "A file of entries has the supplier of its entry on the side of the charge, whatever separates it") {
  const std::string fec =
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|"
      "PieceDate|EcritureLib|Montant|Sens\n"
      "HA|Achats|8|20200411|613200|Locations|||L4|20200410|Salle|120,00|D\n"
      "HA|Achats|8|20200411|401000|Fournisseurs|FS|Foyer rural|L4|20200410|Salle|120,00|C\n";
  const auto table = read(fec);
  CHECK(table.source == TableSource::Fec);
  CHECK(table.rows[1].cells[7] == "Foyer rural");
  CHECK_FALSE(table.rows[1].setAside);
  CHECK(isAside(table.rows[2], ProblemCode::IsOtherSide));
}

TEST_CASE("An entry of Paheko in one row is a refund where the charge is on its credit") {
  const auto table = read(
      "\"Numéro d'écriture\",\"Libellé\",\"Date\",\"Numéro pièce comptable\",\"Compte de débit\","
      "\"Compte de crédit\",\"Montant\"\n"
      "\"4\",\"Avoir clous\",\"08/10/2020\",\"AV2\",\"401\",\"606\",\"9,40\"\n"
      "\"5\",\"Don\",\"09/10/2020\",\"\",\"512A\",\"754\",\"50,00\"\n");
  CHECK(table.source == TableSource::PahekoSimple);
  CHECK(table.rows[1].cells[4] == "606");
  CHECK(table.rows[1].cells[6] == "-9,40");
  CHECK(isAside(table.rows[2], ProblemCode::IsOtherSide));
}

TEST_CASE("What ledger writes is known without a head, and its escaped quotes do not shift cells") {
  const auto table = read(
      "\"2020/01/25\",\"\",\"Atelier \\\"Bois, fer\\\"\",\"Expenses:Tools\",\"EUR\",\"41.05\",\"*\",\" "
      "rabot\"\n"
      "\"2020/01/25\",\"\",\"Atelier \\\"Bois, fer\\\"\",\"Assets:Cash\",\"EUR\",\"-41.05\",\"*\",\" "
      "rabot\"\n");
  CHECK(table.source == TableSource::Ledger);
  CHECK(table.rows[0].cells[2] == "Atelier \"Bois, fer\"");
  CHECK(table.rows[0].cells[5] == "41.05");
  CHECK(isAside(table.rows[1], ProblemCode::IsOtherSide));
}

}  // namespace lianes::exchange::known_sources_test
