#include "render/example_model.hpp"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <array>

namespace lianes::test {
namespace {

using namespace report;

constexpr std::array<const char*, 6> kPlaces{
    "Lesquerin-en-Weppes – Sanankoroba", "Roncheville – Diafarabé", "Orchival – Kita",
    "Fâches-la-Plaine – Bougouni",       "Wasquehem – Koulikoro",   "Linsellet – Yanfolila"};
constexpr std::array<const char*, 5> kSuppliers{
    "Entreprise fictive de forage du Mandé", "Quincaillerie de l’Exemple", "Imprimerie Fictive SARL",
    "Transports du Fleuve (exemple)",
    "Bureau d’études imaginaire pour l’eau et l’assainissement en milieu rural"};

Date day(int year, unsigned month, unsigned of) { return *Date::of(year, month, of); }

Percentage share(Money part, Money whole) {
  return {(part.minor() * 20000 / whole.minor() + (part.isNegative() ? -1 : 1)) / 2};
}

Cell shareCell(Money part, Money whole) { return whole.isZero() ? Cell(Dash{}) : Cell(share(part, whole)); }

std::vector<Cell> grantCells(std::string code, std::string label, Money forecast, Money spent,
                             std::string comment) {
  return {std::move(code),   std::move(label),
          forecast,          spent,
          spent - forecast,  shareCell(spent - forecast, forecast),
          std::move(comment)};
}

Table grantTable() {
  Table table{"charges", "Charges par compte", {}, {}, {}};
  table.columns = {
      {"compte", "Compte"},
      {"intitule", "Intitulé", ColumnType::Text, 4},
      {"prevision", "Prévision", ColumnType::Amount, 2},
      {"realisation", "Réalisation", ColumnType::Amount, 2},
      {"ecart", "Écart (€)", ColumnType::Amount, 2, ColumnFormula{ColumnFormula::Kind::Difference, 3, 2}},
      {"ecart_pct", "Écart (%)", ColumnType::Percentage, 1,
       ColumnFormula{ColumnFormula::Kind::Quotient, 4, 2}},
      {"commentaire", "Commentaire", ColumnType::Text, 4}};
  const auto euros = [](std::int64_t cents) { return Money::cents(cents); };
  table.rows.push_back({RowRole::Group, {"60", "Achats", {}, {}, {}, {}, {}}});
  table.rows.push_back({RowRole::Line, grantCells("601", "Achats de matières et de fournitures",
                                                  euros(1'250'000), euros(1'187'545), "")});
  table.rows.push_back(
      {RowRole::Line,
       grantCells("604", "Études et prestations de services : forages, margelles, château d’eau",
                  euros(4'500'000), euros(5'123'410),
                  "Le second forage a été creusé plus profond : la nappe avait baissé de onze mètres depuis "
                  "l’étude.")});
  table.rows.push_back({RowRole::Line, grantCells("606", "Fournitures non stockables (eau, énergie)",
                                                  euros(0), euros(32'050), "Non prévu.")});
  table.rows.push_back({RowRole::Subtotal,
                        grantCells("", "Total des achats", euros(5'750'000), euros(6'343'005), ""),
                        {1, 2, 3}});
  table.rows.push_back({RowRole::Group, {"62", "Autres services extérieurs", {}, {}, {}, {}, {}}});
  table.rows.push_back(
      {RowRole::Line, grantCells("621", "Personnel extérieur", euros(800'000), euros(800'000), "")});
  table.rows.push_back(
      {RowRole::Line,
       grantCells("625", "Déplacements, missions", euros(1'280'000), euros(643'215),
                  "Deux missions sur quatre se sont tenues à distance, la zone étant déconseillée.")});
  table.rows.push_back(
      {RowRole::Detail, grantCells("", "dont billets d’avion", euros(900'000), euros(412'000), "")});
  table.rows.push_back({RowRole::Subtotal,
                        grantCells("", "Total des services", euros(2'080'000), euros(1'443'215), ""),
                        {6, 7}});
  table.rows.push_back(
      {RowRole::Total, grantCells("", "Total des charges", euros(7'830'000), euros(7'786'220), ""), {4, 9}});
  table.note = "Les écarts de plus de 10 % et de plus de 1 000 € sont commentés. Exemple fictif.";
  return table;
}

Table wideTable(std::size_t projects) {
  Table table{"financement", "Financement par micro-projet", {}, {}, {}};
  table.columns = {{"projet", "Micro-projet", ColumnType::Text, 3}};
  for (const auto* title :
       {"Participation", "Droit", "Besoin", "Plafond", "Demande", "Accordé", "Reçu", "Dépensé", "Reste"}) {
    table.columns.push_back({"c" + std::to_string(table.columns.size()), title, ColumnType::Amount});
  }
  table.columns.push_back({"francs", "Dépensé sur place", ColumnType::Amount});
  Row total{RowRole::Total, {"Ensemble"}, {}};
  std::vector<Money> sums(10);
  sums[9] = Money::francs(0);
  for (std::size_t i = 0; i < projects; ++i) {
    Row row{RowRole::Line,
            {std::string(kPlaces[i % kPlaces.size()]) + (i < 6 ? "" : " " + std::to_string(i))}};
    for (std::size_t c = 0; c < 9; ++c) {
      const auto amount =
          Money::cents((c == 8 ? -1 : 1) * static_cast<std::int64_t>(123'456 + i * 98'765 + c * 1'001));
      row.cells.emplace_back(amount);
      sums[c] += amount;
    }
    const auto francs = Money::francs(static_cast<std::int64_t>(1'250'000 + i * 655'957));
    row.cells.emplace_back(francs);
    sums[9] += francs;
    row.anchor = "financement-" + std::to_string(i);
    table.rows.push_back(row);
    total.sumOf.push_back(i);
  }
  for (const auto& sum : sums) total.cells.emplace_back(sum);
  table.rows.push_back(total);
  return table;
}

Table membersTable() {
  const std::string longName =
      "Syndicat intercommunal à vocation multiple, imaginé pour l’exemple, de l’aménagement, de l’eau, de "
      "l’assainissement, des écoles, des chemins et de la coopération des trente-quatre communes des bords "
      "de la Marque";
  Table table{"membres", "Membres du consortium", {}, {}, {}};
  table.columns = {{"collectivite", "Collectivité", ColumnType::Text, 4},
                   {"etape", "Étape", ColumnType::Text, 2},
                   {"date", "Depuis le", ColumnType::Date},
                   {"habitants", "Habitants", ColumnType::Count},
                   {"part", "Part", ColumnType::Percentage}};
  table.rows.push_back(
      {RowRole::Line,
       {"Roncheville", "Convention signée", day(2020, 9, 28), std::int64_t{23'754}, Percentage{4250}}});
  table.rows.push_back(
      {RowRole::Line,
       {longName, "Lettre d’intention reçue", day(2020, 9, 3), std::int64_t{187'002}, Percentage{5705}}});
  table.rows.push_back({RowRole::Line,
                        {"Hameau-de-l’Exemple-qui-n’a-pas-de-voisins-et-dont-le-nom-ne-se-coupe-pas",
                         "Contact",
                         {},
                         std::int64_t{812},
                         Percentage{45}}});
  table.rows.push_back(
      {RowRole::Total, {"Ensemble", {}, {}, std::int64_t{211'568}, Percentage{10000}}, {0, 1, 2}});
  return table;
}

Chart fundingChart() {
  Chart chart{ChartKind::StackedBars, "Qui finance les micro-projets", {}, {}};
  chart.series = {{"Collectivité", {}}, {"Ministère", {}}, {"Cofinanceurs", {}}, {"À financer", {}}};
  for (std::size_t i = 0; i < kPlaces.size(); ++i) {
    chart.categories.emplace_back(kPlaces[i]);
    const auto base = static_cast<std::int64_t>(i + 2) * 123'400;
    chart.series[0].values.push_back(Money::cents(base * 3));
    chart.series[1].values.push_back(Money::cents(base * 7));
    chart.series[2].values.push_back(Money::cents(i % 2 == 0 ? base : 0));
    chart.series[3].values.push_back(Money::cents(i % 3 == 0 ? base / 2 : 0));
  }
  return chart;
}

void addProject(ReportModel& model, std::size_t place) {
  const std::string name(kPlaces[place % kPlaces.size()]);
  model.blocks.emplace_back(Heading{2, name, "projet-" + std::to_string(place)});
  model.blocks.emplace_back(
      KeyFigures{{{"Participation votée", Money::cents(450'000)},
                  {"Accordé par le ministère", Money::cents(1'050'000), "7 ÷ 3 de la participation"},
                  {"Dépensé", Money::cents(987'654), "soit 65,8 % du budget"},
                  {"Reste à financer", Money::cents(-129'623)}}});
  model.blocks.emplace_back(
      Paragraph{"Le château d’eau est en service depuis le 12 mars 2021 ; le comité de gestion, élu en "
                "assemblée, tient ses comptes et vend l’eau au prix décidé par la commune.",
                ParagraphStyle::Lead});
  model.blocks.emplace_back(Heading{3, "Ce qui a été fait"});
  model.blocks.emplace_back(Paragraph{
      "Les travaux ont commencé après l’hivernage. L’entreprise, choisie parmi trois devis, a foré deux fois "
      ": le premier trou, à soixante-deux mètres, ne donnait pas assez. Le second donne 5,2 m³ par heure. « "
      "L’eau est douce », disent les femmes du quartier, qui marchaient jusque-là deux kilomètres.\nLa pompe "
      "est solaire ; un technicien de la commune a été formé à son entretien."});
  model.blocks.emplace_back(
      Paragraph{"« Nous avons appris à compter l’eau. Avant, personne ne savait ce qu’elle coûtait. »\n— la "
                "présidente du comité (exemple fictif)",
                ParagraphStyle::Quote});
  model.blocks.emplace_back(
      List{{"deux forages, dont un productif ;",
            "un château d’eau de 20 m³ et quatre bornes-fontaines, chacune sous la garde d’une fontainière "
            "payée au volume vendu, ce que le comité a préféré à un salaire fixe ;",
            "un comité de gestion de neuf membres, dont cinq femmes."}});
  model.blocks.emplace_back(Heading{4, "Difficultés rencontrées"});
  model.blocks.emplace_back(
      List{{"Le ciment a manqué pendant six semaines.", "La route a été coupée en août."}, true});
  model.blocks.emplace_back(Picture{examplePicture(), "Le château d’eau en mars 2021 (image d’exemple)."});
}

}  // namespace

std::string examplePicture() {
  QImage image(320, 200, QImage::Format_RGB32);
  image.fill(QColor(0xcfe3ec));
  QPainter painter(&image);
  painter.fillRect(0, 140, 320, 60, QColor(0xd9b382));
  painter.fillRect(150, 50, 20, 100, QColor(0x8a8f94));
  painter.fillRect(125, 25, 70, 40, QColor(0x1a6b8f));
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

Table voucherTable(std::size_t lines) {
  Table table{"pieces", "Liste des pièces justificatives", {}, {}, {}};
  table.columns = {{"numero", "N°", ColumnType::Count},
                   {"date", "Date", ColumnType::Date},
                   {"compte", "Compte"},
                   {"fournisseur", "Fournisseur", ColumnType::Text, 3},
                   {"objet", "Objet", ColumnType::Text, 4},
                   {"montant", "Montant", ColumnType::Amount},
                   {"euros", "En euros", ColumnType::Amount}};
  table.lines = [lines](const std::function<void(const Row&)>& line) {
    const auto first = day(2020, 10, 1);
    for (std::size_t i = 0; i < lines; ++i) {
      const auto n = static_cast<std::int64_t>(i);
      const bool inFrancs = i % 3 == 1;
      const auto euros = Money::cents(1'050 + n * 7'919 % 250'000);
      line({RowRole::Line,
            {n + 1, *first.plusDays(n % 700), std::string(i % 2 == 0 ? "604" : "6251"),
             std::string(kSuppliers[i % kSuppliers.size()]), "Facture fictive no " + std::to_string(1000 + i),
             inFrancs ? Cell(Money::francs(euros.minor() * 655'957 / 100'000)) : Cell(euros), euros}});
    }
  };
  Money sum;
  table.lines([&](const Row& row) { sum += std::get<Money>(row.cells[6]); });
  table.rows.push_back({RowRole::Total, {{}, {}, {}, "Total des pièces", {}, {}, sum}, {}, true});
  return table;
}

ReportModel exampleModel(ExampleSize size) {
  ReportModel model{"compte-rendu", {}, true, "Association fictive des villes jumelles", day(2021, 12, 31)};
  model.cover = {
      "Compte rendu technique et financier intermédiaire no 2",
      "Programme franco-malien de coopération décentralisée (exemple fictif)",
      {"Appel à projets 2020", "Association chef de file : Association fictive des villes jumelles",
       "Période du 1er octobre 2020 au 31 décembre 2021"},
      "Projet",
      "5f3a9c0e7d1b42868f0a6b7c9d2e1f304a5b6c7d8e9fa0b1c2d3e4f506172839"};
  model.blocks.emplace_back(Heading{1, "Le consortium"});
  model.blocks.emplace_back(Paragraph{
      "Cinq collectivités sont engagées sur cinq exigées : chaque départ compte.", ParagraphStyle::Lead});
  model.blocks.emplace_back(membersTable());
  model.blocks.emplace_back(Heading{1, "Les micro-projets"});
  for (std::size_t i = 0; i < size.projects; ++i) addProject(model, i);
  model.blocks.emplace_back(PageBreak{});
  model.blocks.emplace_back(Heading{1, "Compte rendu financier"});
  model.blocks.emplace_back(Heading{2, "Charges et produits"});
  model.blocks.emplace_back(grantTable());
  model.blocks.emplace_back(Heading{2, "Effet levier"});
  model.blocks.emplace_back(fundingChart());
  model.blocks.emplace_back(
      Chart{ChartKind::Bars,
            "Prévu et réalisé par nature",
            {"Achats", "Services", "Personnel"},
            {{"Prévu", {Money::cents(5'750'000), Money::cents(2'080'000), Money::cents(800'000)}},
             {"Réalisé", {Money::cents(6'343'005), Money::cents(1'443'215), Money::cents(-120'000)}}}});
  model.blocks.emplace_back(Chart{
      ChartKind::Parts,
      "Origine des ressources",
      {"Collectivités", "Ministère", "Agence de l’eau", "Dons"},
      {{"Ressources",
        {Money::cents(2'340'000), Money::cents(5'460'000), Money::cents(129'623), Money::cents(40'000)}}}});
  model.blocks.emplace_back(Heading{2, "Financement par micro-projet"});
  model.blocks.emplace_back(
      Paragraph{"Tous les montants sont ceux du plan de financement au 31 décembre 2021."});
  model.blocks.emplace_back(wideTable(size.projects));
  model.blocks.emplace_back(Heading{1, "Annexes"});
  model.blocks.emplace_back(Heading{2, "Pièces justificatives"});
  model.blocks.emplace_back(voucherTable(size.vouchers));
  model.blocks.emplace_back(Heading{2, "Certification"});
  model.blocks.emplace_back(
      Paragraph{"Je soussigné certifie exactes les informations du présent compte rendu."});
  model.blocks.emplace_back(Paragraph{
      "Fait à Roncheville, le\nLa présidente de l’association (exemple fictif)", ParagraphStyle::Signature});
  return model;
}

}  // namespace lianes::test
