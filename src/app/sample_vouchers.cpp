#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/sample_evidence.hpp"
#include "app/sample_parts.hpp"
#include "app/vouchers.hpp"

// Some hundred and fifty vouchers, and which money paid those of the first report.
namespace lianes::app {
namespace {

// So many vouchers that spend a part of one budget line.
struct SpendingRow {
  std::string_view code;
  std::string_view account;
  std::int64_t count;
  std::int64_t percent;
  std::string_view from;
  std::string_view to;
  std::string_view supplier;
};

constexpr auto kSpendingRows = std::to_array<SpendingRow>({
    {"FACH", "604", 3, 100, "2020-10-19", "2020-12-10", "Cabinet Marchés du Sahel"},
    {"FACH", "606", 10, 92, "2020-11-16", "2021-09-20", "Quincaillerie du Fleuve"},
    {"FACH", "613", 10, 83, "2021-01-05", "2021-10-05", "Entrepôts Koné"},
    {"FACH", "622", 11, 90, "2020-11-30", "2021-11-15", "Groupement d’animation rurale"},
    {"FACH", "625", 4, 88, "2020-12-02", "2021-10-20", "Voyages du Beffroi"},
    {"LAMB", "606", 14, 96, "2020-11-09", "2021-10-28", "Scierie Doumbia"},
    {"LAMB", "615", 8, 100, "2020-10-26", "2021-05-18", "Bâtisseurs réunis"},
    {"LAMB", "622", 11, 80, "2021-01-18", "2021-11-22", "Maîtres menuisiers"},
    {"LAMB", "623", 3, 94, "2021-03-08", "2021-11-08", "Imprimerie de la Deûle"},
    {"LAMB", "625", 6, 70, "2020-12-07", "2021-11-02", "Voyages du Beffroi"},
    {"LESQ", "604", 6, 55, "2021-01-25", "2021-11-29", "Travaux publics Sangaré"},
    {"LESQ", "606", 6, 72, "2021-01-20", "2021-11-10", "Cimenterie du Plateau"},
    {"LESQ", "622", 2, 100, "2020-12-08", "2021-01-12", "Bureau Hydro-Études"},
    {"LESQ", "625", 2, 60, "2021-03-02", "2021-05-04", "Voyages du Beffroi"},
    {"ORCH", "606", 7, 64, "2021-02-15", "2021-11-25", "Soleil du Mandé"},
    {"ORCH", "615", 3, 45, "2021-06-07", "2021-11-29", "Électriciens associés"},
    {"ORCH", "622", 3, 40, "2021-09-06", "2021-11-18", "Institut technique Badenya"},
    {"ORCH", "625", 2, 75, "2021-04-12", "2021-10-11", "Voyages du Beffroi"},
    {"RONC", "604", 14, 99, "2020-11-02", "2021-11-12", "Forages du Bélédougou"},
    {"RONC", "625", 8, 97, "2020-11-23", "2021-11-22", "Voyages du Beffroi"},
});

// Of the missions and of the programme as a whole; euros only.
struct SharedRow {
  std::string_view owner;
  std::string_view account;
  std::string_view label;
  std::int64_t count;
  std::int64_t cents;
  std::string_view from;
  std::string_view to;
  std::string_view supplier;
};

constexpr auto kSharedRows = std::to_array<SharedRow>({
    {"Lille", "613", "Salle et matériel", 2, 162'000, "2020-11-04", "2020-11-18", "Maison des échanges"},
    {"Lille", "622", "Intervenants", 3, 310'000, "2020-11-19", "2020-11-25", "Atelier Changements"},
    {"Lille", "625", "Hébergement et repas", 4, 388'540, "2020-11-16", "2020-11-24", "Hôtel des Remparts"},
    {"Bamako", "625", "Frais d’annulation des billets", 2, 84'600, "2021-09-27", "2021-10-08",
     "Voyages du Beffroi"},
    {"", "616", "Assurance du programme", 2, 74'000, "2020-10-15", "2021-01-15", "Mutuelle des Flandres"},
    {"", "627", "Frais de virement vers le Mali", 6, 21'800, "2020-12-01", "2021-11-30", "Banque de la Lys"},
});

// A voucher and the day it was entered.
struct Entry {
  Expense expense;  // as it is in the end
  std::optional<Id<BudgetLine>> firstLine;
  Date enteredOn;
  std::string author;
};

const BudgetLine& lineOf(const std::vector<BudgetLine>& lines, std::string_view account) {
  const auto line =
      std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return each.account == account; });
  require(line != lines.end(), "vouchers spend lines of the budget");
  return *line;
}

class VoucherWriter {
 public:
  VoucherWriter(Story& story, const SampleAccounts& accounts) : m_story(story), m_accounts(accounts) {}

  void spend(const SpendingRow& row, std::size_t index) {
    const auto& town = m_accounts.cast.towns[index];
    const auto& [project, firstLines, lines] = m_accounts.projects[index];
    const auto& line = lineOf(lines, row.account);
    const auto& firstLine = lineOf(firstLines, row.account);
    const auto total = line.amount.times({row.percent, 100}, Rounding::Down);
    const auto parts = split(total, row.count);
    for (std::int64_t i = 0; i < row.count; ++i) {
      const auto day = dayWithin(row.from, row.to, i, row.count);
      auto expense = voucher(day, row.supplier, parts[static_cast<std::size_t>(i)]);
      expense.project = project.id;
      expense.label = line.label + ", pièce " + std::to_string(i + 1);
      expense.account = line.account;
      expense.member = town.town.id;
      expense.budgetLine = line.id;
      enter(std::move(expense), sampleAuthor(town.volunteer), firstLine.id);
    }
  }

  void share(const SharedRow& row) {
    const auto parts = split(Money::cents(row.cents), row.count);
    for (std::int64_t i = 0; i < row.count; ++i) {
      auto expense = voucher(dayWithin(row.from, row.to, i, row.count), row.supplier,
                             parts[static_cast<std::size_t>(i)]);
      if (row.owner == "Lille") expense.mission = m_accounts.missions.lille;
      if (row.owner == "Bamako") expense.mission = m_accounts.missions.bamako;
      if (row.owner.empty()) expense.nature = CostNature::Pooled;
      expense.label = std::string(row.label) + ", pièce " + std::to_string(i + 1);
      expense.account = row.account;
      enter(std::move(expense), sampleAuthor(m_accounts.cast.accountant));
    }
  }

  // What never goes as planned: too early, twice, refused, wrong.
  void mishaps() {
    auto early = like("FACH", dayOf("2020-08-24"), "Semences achetées avant la lettre");
    enter(early, sampleAuthor(m_accounts.cast.towns[0].volunteer));
    auto twice = like("LAMB", dayOf("2021-03-15"), "Bois de charpente, facture reçue deux fois");
    twice.state = ExpenseState::Cancelled;
    twice.stateReason = "Même facture que la pièce précédente du fournisseur";
    enter(twice, sampleAuthor(m_accounts.cast.accountant));
    auto parked = like("RONC", dayOf("2021-03-29"), "Pompe, facture sans cachet");
    parked.state = ExpenseState::Parked;
    parked.stateReason = "Pièce à compléter ; reportée au rapport suivant";
    enter(parked, sampleAuthor(m_accounts.cast.accountant));
    auto refused = like("LESQ", dayOf("2021-02-18"), "Réception officielle");
    refused.state = ExpenseState::Refused;
    refused.stateReason = "Dépense étrangère au projet";
    enter(refused, sampleAuthor(m_accounts.cast.accountant));
  }

  // Numbered in the order in which they were entered, within their project or mission and year.
  std::vector<Entry> numbered() {
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& one, const Entry& other) { return one.enteredOn < other.enteredOn; });
    std::map<std::pair<std::string, int>, std::int64_t> last;
    for (auto& entry : m_entries) {
      auto& expense = entry.expense;
      const auto owner = expense.project   ? expense.project->text()
                         : expense.mission ? expense.mission->text()
                                           : std::string();
      expense.number = ++last[{owner, expense.spentOn.year()}];
    }
    return std::move(m_entries);
  }

 private:
  // In whole thousands of francs or whole cents, the rest in the last part.
  std::vector<Money> split(Money total, std::int64_t count) {
    std::vector<std::int64_t> weights;
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < count; ++i) sum += weights.emplace_back(m_story.between(60, 140));
    const std::int64_t unit = total.currency() == Currency::Xof ? 500 : 5;
    std::vector<Money> parts;
    auto left = total;
    for (std::int64_t i = 0; i + 1 < count; ++i) {
      const auto minor = total.minor() * weights[static_cast<std::size_t>(i)] / sum / unit * unit;
      parts.emplace_back(minor, total.currency());
      left -= parts.back();
    }
    parts.push_back(left);
    return parts;
  }

  Date dayWithin(std::string_view from, std::string_view to, std::int64_t index, std::int64_t count) {
    const auto first = dayOf(from);
    const auto span = dayOf(to).daysSince(first);
    const auto slot = std::max<std::int64_t>(span / count, 1);
    return *first.plusDays(std::min(span, slot * index + m_story.between(0, slot - 1)));
  }

  Expense voucher(Date day, std::string_view supplier, Money amount) {
    std::optional<Ratio> rate;
    // A bank's own rate now and then.
    if (amount.currency() == Currency::Xof && m_story.between(1, 8) == 1)
      rate = Ratio(m_story.between(6'480, 6'550), 10);
    return {.id = m_story.newId<Expense>(day),
            .spentOn = day,
            .paidOn = day.plusDays(m_story.between(0, 20)),
            .paymentMethod = amount.currency() == Currency::Xof && amount < Money::francs(100'000)
                                 ? PaymentMethod::Cash
                                 : PaymentMethod::Transfer,
            .supplier = fictional(supplier),
            .supplierReference = "F" + std::to_string(m_story.between(1'000, 9'999)),
            .amount = amount,
            .rate = rate,
            .eur = eurosOf(amount, rate).value()};
  }

  Expense like(std::string_view code, Date day, std::string_view label) {
    const auto& towns = m_accounts.cast.towns;
    const auto town =
        std::find_if(towns.begin(), towns.end(), [&](const SampleTown& each) { return each.code == code; });
    require(town != towns.end(), "mishaps happen to a town's project");
    auto expense = voucher(day, "Fournisseur divers", Money::francs(m_story.between(80, 240) * 1'000));
    expense.project = m_accounts.projects[static_cast<std::size_t>(town - towns.begin())].project.id;
    expense.member = town->town.id;
    expense.label = label;
    expense.account = "606";
    return expense;
  }

  void enter(Expense expense, std::string author, std::optional<Id<BudgetLine>> firstLine = std::nullopt) {
    const auto day = *expense.spentOn.plusDays(m_story.between(2, 16));
    m_entries.push_back({std::move(expense), firstLine, day, std::move(author)});
  }

  Story& m_story;
  const SampleAccounts& m_accounts;
  std::vector<Entry> m_entries;
};

bool isReported(const Expense& expense, const Report& report) {
  return expense.state == ExpenseState::Active && report.periodStart <= expense.spentOn &&
         expense.spentOn <= report.periodEnd;
}

// Project vouchers are paid as the leverage says: 7 of the ministry for 3 of the town.
void impute(Story& story, const Expense& expense, Id<Grant> envelope, std::vector<store::Edit>& edits) {
  const auto day = dayOf("2021-04-21");
  const auto own = expense.eur.times({3, 10}, Rounding::HalfUp);
  edits.emplace_back(store::Insert{toRecord(Imputation{.id = story.newId<Imputation>(day),
                                                       .expense = expense.id,
                                                       .organisation = expense.member,
                                                       .amount = own})});
  edits.emplace_back(store::Insert{toRecord(Imputation{.id = story.newId<Imputation>(day),
                                                       .expense = expense.id,
                                                       .grant = envelope,
                                                       .amount = expense.eur - own})});
}

void takeOver(Story& story, const SampleFunding& funding, const std::vector<Entry>& entries) {
  std::vector<store::Edit> taken;
  std::vector<store::Edit> imputations;
  for (const auto& entry : entries) {
    auto expense = entry.expense;
    if (!isReported(expense, funding.intermediate)) continue;
    expense.report = funding.intermediate.id;
    taken.emplace_back(store::Update{toRecord(expense)});
    if (expense.member) impute(story, expense, funding.envelope, imputations);
  }
  story.put(dayOf("2021-04-21"), std::move(taken));
  story.put(dayOf("2021-04-21"), std::move(imputations));
}

// One voucher in six; the others' evidence is still awaited.
void tellInvoices(Story& story, const std::vector<Entry>& entries) {
  for (std::size_t i = 0; i < entries.size(); i += 6) {
    const auto& [expense, firstLine, enteredOn, author] = entries[i];
    const auto number = std::to_string(i + 1);
    const Document draft{.id = story.newId<Document>(enteredOn),
                         .attachedTo = {EntityKind::Expense, expense.id.uuid()},
                         .name = "facture-" + expense.supplierReference + ".pdf",
                         .number = number,
                         .datedOn = expense.spentOn,
                         .mediaType = "application/pdf",
                         .size = 0,
                         .keepUntil = expense.spentOn.plusMonths(120),
                         .note = fictional("Facture fabriquée")};
    story.tellAs(author);
    story.attach(enteredOn, draft, sampleInvoice(expense));
  }
}

// What was entered against a first budget goes to the lines of the one that replaced it.
void tellEntries(Story& story, const std::vector<Entry>& entries, const std::string& accountant) {
  const auto revised = dayOf(kRevisedOn);
  std::vector<store::Edit> moved;
  for (const auto& entry : entries) {
    story.tellAs(entry.author);
    auto expense = entry.expense;
    if (entry.enteredOn <= revised) expense.budgetLine = entry.firstLine;
    story.add(entry.enteredOn, expense);
    if (expense != entry.expense) moved.emplace_back(store::Update{toRecord(entry.expense)});
  }
  tellInvoices(story, entries);
  story.tellAs(accountant);
  story.put(*revised.plusDays(3), std::move(moved));
}

}  // namespace

void tellVouchers(Story& story, const SampleAccounts& accounts) {
  VoucherWriter writer(story, accounts);
  for (const auto& row : kSpendingRows) {
    std::size_t index = 0;
    while (accounts.cast.towns[index].code != row.code) ++index;
    writer.spend(row, index);
  }
  for (const auto& row : kSharedRows) writer.share(row);
  writer.mishaps();
  const auto entries = writer.numbered();
  tellEntries(story, entries, sampleAuthor(accounts.cast.accountant));
  takeOver(story, accounts.funding, entries);
}

}  // namespace lianes::app
