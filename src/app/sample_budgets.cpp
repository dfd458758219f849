#include <array>

#include "app/sample_parts.hpp"
#include "app/vouchers.hpp"

// The budget lines of the five projects.
namespace lianes::app {
namespace {

constexpr int kBoth = 0;  // in the first version and in the revised one

struct BudgetRow {
  std::string_view code;
  int version;  // the only one that has it, or kBoth
  std::string_view account;
  std::string_view label;
  std::int64_t quantity;
  std::string_view unit;
  Money price;
  std::string_view justification;
};

constexpr Money francs(std::int64_t amount) { return Money::francs(amount); }
constexpr Money cents(std::int64_t amount) { return Money::cents(amount); }

// Classes 6 and 86 are expenses, 87 gifts in kind.
constexpr auto kBudgetRows = std::to_array<BudgetRow>({
    {"FACH", kBoth, "604", "Étude du marché local", 1, "forfait", francs(1'300'000), "devis n° 1"},
    {"FACH", kBoth, "606", "Semences, caisses et petit matériel", 1, "lot", francs(3'250'000), "devis n° 2"},
    {"FACH", 1, "613", "Location d’un entrepôt", 8, "mois", francs(110'000), "bail"},
    {"FACH", 2, "613", "Location d’un entrepôt", 12, "mois", francs(110'000), "bail prolongé"},
    {"FACH", kBoth, "622", "Animation des groupements", 24, "jour", francs(85'000), "convention locale"},
    {"FACH", kBoth, "625", "Missions de suivi", 2, "mission", cents(61'000), "billet et indemnités"},
    {"LAMB", kBoth, "606", "Outillage et bois", 1, "lot", francs(5'100'000), "devis n° 4"},
    {"LAMB", 1, "615", "Remise en état de l’atelier", 1, "forfait", francs(3'600'000), "devis n° 1"},
    {"LAMB", 2, "615", "Remise en état de l’atelier", 1, "forfait", francs(4'200'000), "devis n° 6"},
    {"LAMB", kBoth, "622", "Formateurs", 30, "jour", francs(95'000), "contrats"},
    {"LAMB", kBoth, "623", "Exposition et dépliants", 1, "forfait", cents(45'000), "devis n° 5"},
    {"LAMB", kBoth, "625", "Missions de suivi", 3, "mission", cents(62'000), "billet et indemnités"},
    {"LAMB", kBoth, "864", "Menuisiers bénévoles", 50, "heure", cents(1'600), "feuilles de temps"},
    {"LAMB", kBoth, "870", "Bénévolat", 50, "heure", cents(1'600), "feuilles de temps"},
    {"LESQ", kBoth, "604", "Caniveaux, entreprise", 1, "forfait", francs(5'400'000), "devis n° 2"},
    {"LESQ", kBoth, "606", "Ciment et grilles", 1, "lot", francs(1'750'000), "devis n° 3"},
    {"LESQ", kBoth, "622", "Bureau d’études", 1, "forfait", francs(780'000), "devis n° 1"},
    {"LESQ", kBoth, "625", "Mission de suivi", 1, "mission", cents(64'000), "billet et indemnités"},
    {"ORCH", kBoth, "606", "Panneaux, batteries et réfrigérateur", 1, "lot", francs(6'450'000), "devis n° 1"},
    {"ORCH", kBoth, "615", "Pose et câblage", 1, "forfait", francs(1'150'000), "devis n° 1"},
    {"ORCH", kBoth, "622", "Formation d’un technicien", 10, "jour", francs(75'000), "contrat"},
    {"ORCH", kBoth, "625", "Mission de suivi", 1, "mission", cents(65'500), "billet et indemnités"},
    {"RONC", 1, "604", "Forage, entreprise", 1, "forfait", francs(9'100'000), "devis n° 1"},
    {"RONC", 2, "604", "Forage, entreprise", 1, "forfait", francs(9'850'000), "devis n° 3"},
    {"RONC", kBoth, "625", "Mission de suivi", 2, "mission", cents(64'000), "billet et indemnités"},
    {"RONC", kBoth, "864", "Terrassement par les habitants", 40, "heure", cents(1'500), "relevé du comité"},
    {"RONC", kBoth, "870", "Bénévolat", 40, "heure", cents(1'500), "relevé du comité"},
});

struct ResourceRow {
  std::string_view code;
  std::int64_t town;  // cents
  std::int64_t ministry;
  std::int64_t other;
};

constexpr auto kResourceRows = std::to_array<ResourceRow>({
    {"FACH", 500'000, 827'872, 0},
    {"LAMB", 600'000, 1'400'000, 80'000},
    {"LESQ", 350'000, 816'666, 100'000},
    {"ORCH", 400'000, 933'333, 0},
    {"RONC", 450'000, 1'050'000, 129'623},
});

class BudgetWriter {
 public:
  BudgetWriter(Story& story, const BudgetVersion& version)
      : m_story(story), m_version(version), m_day(dayOf(version.number == 1 ? "2020-09-14" : "2021-03-04")) {}

  std::vector<BudgetLine> lines;

  void add(const BudgetRow& row) {
    const auto amount = row.price.times({row.quantity, 1}, Rounding::Exact);
    const bool inKind = row.account.starts_with("8");
    lines.push_back({.id = m_story.newId<BudgetLine>(m_day),
                     .version = m_version.id,
                     .position = position(),
                     .side = row.account.starts_with("87") ? BudgetSide::Resource : BudgetSide::Expense,
                     .account = std::string(row.account),
                     .label = std::string(row.label),
                     .quantity = Ratio(row.quantity, 1),
                     .unit = std::string(row.unit),
                     .unitPrice = row.price,
                     .amount = amount,
                     .eur = eurosOf(amount, std::nullopt).value(),
                     .inKind = inKind,
                     .eligible = !inKind,
                     .justification = fictional(row.justification)});
  }

  void addResource(std::string label, Money amount, Id<Organisation> funder) {
    if (amount.isZero()) return;
    lines.push_back({.id = m_story.newId<BudgetLine>(m_day),
                     .version = m_version.id,
                     .position = position(),
                     .side = BudgetSide::Resource,
                     .account = "74",
                     .label = std::move(label),
                     .amount = amount,
                     .eur = amount,
                     .funder = funder});
  }

 private:
  std::int64_t position() const { return static_cast<std::int64_t>(lines.size()) + 1; }

  Story& m_story;
  const BudgetVersion& m_version;
  Date m_day;
};

}  // namespace

std::vector<BudgetLine> sampleBudget(Story& story, const SampleCast& cast, const SampleTown& town,
                                     const BudgetVersion& version) {
  BudgetWriter writer(story, version);
  for (const auto& row : kBudgetRows) {
    if (row.code == town.code && (row.version == kBoth || row.version == version.number)) writer.add(row);
  }
  for (const auto& row : kResourceRows) {
    if (row.code != town.code) continue;
    const auto& other = row.code == "RONC" ? cast.waterAgency : cast.foundation;
    writer.addResource("Participation de " + town.town.name, Money::cents(row.town), town.town.id);
    writer.addResource("Effet levier du ministère", Money::cents(row.ministry), cast.ministry.id);
    writer.addResource("Cofinancement", Money::cents(row.other), other.id);
  }
  return writer.lines;
}

}  // namespace lianes::app
