#include "lianes/render/iati.hpp"

#include <algorithm>

#include "lianes/base/files.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/report/yearly_budget.hpp"
#include "render/failure.hpp"
#include "render/iati_activity.hpp"
#include "render/iati_results.hpp"

namespace lianes::render {
namespace {

using Role = IatiParticipants::Role;

class IatiFile {
 public:
  explicit IatiFile(const report::Facts& facts)
      : m_facts(facts), m_lead(report::findIn(facts.organisations, facts.consortium.leadOrganisation)) {}

  std::string write() {
    m_spending = iatiSpending(m_facts);
    m_xml.open("iati-activities", {{"version", "2.03"}, {"generated-datetime", moment()}});
    if (!leadIdentifier()) {
      m_xml.comment(
          "Identifiant provisoire : l’association chef de file n’a pas de SIREN dans le fichier. « " +
          leadReference() + " » n’est pas un identifiant enregistré ; saisissez le SIREN avant de publier.");
    }
    if (m_facts.scope.isWhole()) writeProgramme();
    for (const auto& project : m_facts.projects) {
      if (m_facts.scope.has(project.id)) writeProject(project);
    }
    m_xml.close();
    return m_xml.finish();
  }

 private:
  Date told() const { return iatiDay(m_facts); }
  std::string moment() const { return told().text() + "T00:00:00Z"; }
  std::optional<std::string> leadIdentifier() const {
    return m_lead != nullptr ? iatiReference(m_facts, *m_lead) : std::nullopt;
  }
  std::string leadReference() const {
    return leadIdentifier().value_or("lianes-" + m_facts.consortium.leadOrganisation.text());
  }
  std::string identifierOf(const Uuid& id) const { return leadReference() + "-" + id.text(); }

  void open(const Uuid& id, const char* hierarchy) {
    m_xml.open("iati-activity", {{"xml:lang", "fr"},
                                 {"default-currency", "EUR"},
                                 {"last-updated-datetime", moment()},
                                 {"hierarchy", hierarchy}});
    m_xml.text("iati-identifier", identifierOf(id));
    m_xml.open("reporting-org", {{"ref", leadReference()}, {"type", "22"}});
    m_xml.text("narrative", m_lead != nullptr ? m_lead->name : "—");
    m_xml.close();
  }

  // Of the association, never of a person.
  void contact() {
    if (m_lead == nullptr) return;
    m_xml.open("contact-info", {{"type", "1"}});
    writeNarrative(m_xml, "organisation", m_lead->name);
    if (!m_lead->phone.empty()) m_xml.text("telephone", m_lead->phone);
    if (!m_lead->email.empty()) m_xml.text("email", m_lead->email);
    if (isWebAddress(m_lead->website)) m_xml.text("website", m_lead->website);
    if (!trimmed(m_lead->address).empty()) writeNarrative(m_xml, "mailing-address", m_lead->address);
    m_xml.close();
  }

  // Code list DocumentCategory: the activity's page, and the conditions of the call.
  void document(const std::string& url, const char* category, const std::string& title) {
    if (!isWebAddress(url)) return;
    m_xml.open("document-link", {{"format", "text/html"}, {"url", url}});
    writeNarrative(m_xml, "title", title);
    m_xml.empty("category", {{"code", category}});
    m_xml.empty("language", {{"code", "fr"}});
    m_xml.close();
  }
  static bool isWebAddress(std::string_view url) {
    const bool isPlain = std::all_of(url.begin(), url.end(), [](char c) {
      return c > ' ' && c < '\x7f' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
    });
    return isPlain && (url.starts_with("https://") || url.starts_with("http://"));
  }

  void date(const char* type, Date day) {
    m_xml.empty("activity-date", {{"type", type}, {"iso-date", day.text()}});
  }
  // Code list ActivityDateType: planned and actual start, planned and actual end. What is actual has
  // happened.
  void dates(Date first, Date last, bool hasBegun, const std::optional<Date>& ended) {
    date("1", first);
    if (hasBegun && first <= told()) date("2", first);
    date("3", last);
    if (ended && hasBegun && *ended <= told() && first <= *ended) date("4", *ended);
  }
  Date firstDay() const {
    if (m_facts.consortium.startsOn) return *m_facts.consortium.startsOn;
    return m_facts.call.periodStart ? *m_facts.call.periodStart : m_facts.scope.from;
  }
  Date lastDay() const {
    if (m_facts.consortium.endsOn) return *m_facts.consortium.endsOn;
    return m_facts.call.periodEnd ? *m_facts.call.periodEnd : m_facts.scope.to;
  }

  void country() {
    if (m_facts.call.country.empty()) {
      m_xml.empty("recipient-region", {{"code", "998"}, {"vocabulary", "1"}});  // not specified
    } else {
      m_xml.empty("recipient-country", {{"code", m_facts.call.country}});
    }
  }
  void sector(const std::string& code) {
    constexpr std::size_t kLength = 5;
    const bool isCode = code.size() == kLength && code.find_first_not_of("0123456789") == std::string::npos;
    m_xml.empty("sector", {{"vocabulary", "1"}, {"code", isCode ? code : "99810"}});  // not specified
  }
  // Bilateral grants that are aid to development, for projects: code lists CollaborationType, FlowType,
  // FinanceType and AidType.
  void kindOfAid() {
    m_xml.empty("collaboration-type", {{"code", "1"}});
    m_xml.empty("default-flow-type", {{"code", "10"}});
    m_xml.empty("default-finance-type", {{"code", "110"}});
    m_xml.empty("default-aid-type", {{"code", "C01"}});
  }

  // A budget of IATI is of a year at most: the amount is spread over the civil years by their days, to the
  // cent.
  void budget(const BudgetVersion* version, Date first, Date last) {
    if (version == nullptr) return;
    Money sum;
    for (const auto* line : report::linesOf(m_facts, *version)) {
      if (line->side == BudgetSide::Expense && !line->inKind) sum += line->eur;
    }
    const bool isApproved = version->approvedOn && *version->approvedOn <= told();
    for (const auto& year : report::byYear(sum, first, last)) {
      m_xml.open("budget", {{"type", version->kind == BudgetVersionKind::Initial ? "1" : "2"},
                            {"status", isApproved ? "2" : "1"}});
      m_xml.empty("period-start", {{"iso-date", year.from.text()}});
      m_xml.empty("period-end", {{"iso-date", year.to.text()}});
      m_xml.text(
          "value", formatMoney(year.amount),
          {{"currency", "EUR"}, {"value-date", isApproved ? version->approvedOn->text() : year.from.text()}});
      m_xml.close();
    }
  }

  void transactions(const std::optional<Id<MicroProject>>& project) {
    for (const auto& each : transactionsOf(m_facts, project)) writeTransaction(m_xml, m_facts, each);
    const auto months = m_spending.find(project);
    if (months == m_spending.end()) return;
    for (const auto& [month, each] : months->second) writeTransaction(m_xml, m_facts, each);
  }

  void writeProgramme();
  void writeProject(const MicroProject& project);
  std::string_view statusOf(const MicroProject& project) const;
  std::string commonSector() const;
  IatiParticipants participantsOf(const MicroProject& project) const;

  const report::Facts& m_facts;
  const Organisation* m_lead;
  IatiSpending m_spending;
  XmlWriter m_xml;
};

// The one of all projects; where they differ, "multisector aid" of the OECD's list.
std::string IatiFile::commonSector() const {
  std::set<std::string> codes;
  for (const auto& project : m_facts.projects) {
    if (!project.dacCode.empty()) codes.insert(project.dacCode);
  }
  if (codes.empty()) return {};
  return codes.size() == 1 ? *codes.begin() : "43010";
}

void IatiFile::writeProgramme() {
  const auto& consortium = m_facts.consortium;
  open(consortium.id.uuid(), "1");
  writeNarrative(m_xml, "title", consortium.name.empty() ? m_facts.call.title : consortium.name);
  writeNarrative(m_xml, "description",
                 consortium.description.empty() ? m_facts.call.title : consortium.description);
  IatiParticipants participants(m_facts);
  for (const auto& grant : m_facts.grants) {
    if (!grant.project && grant.state == GrantState::Granted) participants.add(Role::Funding, grant.funder);
  }
  for (const auto& membership : m_facts.memberships) {
    const bool isMember =
        membership.stage == MembershipStage::Convention || membership.stage == MembershipStage::Active;
    if (isMember) participants.add(Role::Funding, membership.organisation);
  }
  participants.add(Role::Accountable, consortium.leadOrganisation);
  participants.add(Role::Extending, consortium.leadOrganisation);
  if (participants.isEmpty()) m_xml.empty("participating-org", {{"ref", leadReference()}, {"role", "2"}});
  participants.write(m_xml);
  const auto last = std::max(firstDay(), lastDay());
  const bool hasEnded = last < told();
  const bool hasBegun = firstDay() <= told();
  m_xml.empty("activity-status", {{"code", hasEnded ? "3" : hasBegun ? "2" : "1"}});
  dates(firstDay(), last, hasBegun, hasEnded ? std::optional(last) : std::nullopt);
  contact();
  country();
  sector(commonSector());
  kindOfAid();
  budget(report::budgetOf(m_facts, std::nullopt, std::nullopt), firstDay(), last);
  transactions(std::nullopt);
  if (m_lead != nullptr) document(m_lead->website, "A12", m_lead->name);
  document(m_facts.call.website, "A04", m_facts.call.title);
  for (const auto& project : m_facts.projects) {
    m_xml.empty("related-activity", {{"ref", identifierOf(project.id.uuid())}, {"type", "2"}});
  }
  writeResults(m_xml, m_facts, std::nullopt, {firstDay(), last, told()});
  m_xml.close();
}

// Code list ActivityStatus.
std::string_view IatiFile::statusOf(const MicroProject& project) const {
  switch (project.state) {
    case ProjectState::Draft:
      return "1";
    case ProjectState::Active:
      return "2";
    case ProjectState::Suspended:
      return "6";
    case ProjectState::Cancelled:
      return "5";
    case ProjectState::Completed:
      return lastDay() < told() ? "4" : "3";
  }
  return {};
}

IatiParticipants IatiFile::participantsOf(const MicroProject& project) const {
  IatiParticipants participants(m_facts);
  const auto* partnership = report::findIn(m_facts.partnerships, project.partnership);
  for (const auto& contribution : m_facts.contributions) {
    if (contribution.project == project.id) participants.add(Role::Funding, contribution.organisation);
  }
  for (const auto& grant : m_facts.grants) {
    if (grant.state != GrantState::Granted) continue;
    if (grant.project == project.id || grant.use == GrantUse::LeverageEnvelope) {
      participants.add(Role::Funding, grant.funder);
    }
  }
  participants.add(Role::Accountable, m_facts.consortium.leadOrganisation);
  if (partnership != nullptr) {
    participants.add(Role::Funding, partnership->frenchCollectivity);
    participants.add(Role::Extending, partnership->association);
    participants.add(Role::Implementing, partnership->malianCollectivity);
  }
  participants.add(Role::Implementing, project.implementer);
  return participants;
}

void IatiFile::writeProject(const MicroProject& project) {
  open(project.id.uuid(), "2");
  writeNarrative(m_xml, "title", report::nameOf(project));
  writeNarrative(m_xml, "description", project.summary.empty() ? report::nameOf(project) : project.summary);
  const auto participants = participantsOf(project);
  if (participants.isEmpty()) m_xml.empty("participating-org", {{"ref", leadReference()}, {"role", "2"}});
  participants.write(m_xml);
  m_xml.empty("activity-status", {{"code", std::string(statusOf(project))}});
  const auto first = project.startsOn.value_or(firstDay());
  const auto last = std::max(first, project.endsOn.value_or(lastDay()));
  const bool isCompleted = project.state == ProjectState::Completed;
  const auto ended = isCompleted && project.stateSince ? project.stateSince : std::optional(last);
  dates(first, last, project.state != ProjectState::Draft, isCompleted ? ended : std::nullopt);
  contact();
  country();
  if (!project.place.empty()) {
    m_xml.open("location");
    writeNarrative(m_xml, "name", project.place);
    m_xml.close();
  }
  sector(project.dacCode);
  writeGoals(m_xml, project.sdgs);
  writeMarkers(m_xml, project);
  kindOfAid();
  budget(report::budgetOf(m_facts, project.id, std::nullopt), first, last);
  transactions(project.id);
  if (m_facts.scope.isWhole()) {
    m_xml.empty("related-activity", {{"ref", identifierOf(m_facts.consortium.id.uuid())}, {"type", "1"}});
  }
  writeResults(m_xml, m_facts, project.id, {first, last, told()});
  m_xml.close();
}

}  // namespace

std::string iati(const report::Facts& facts) { return IatiFile(facts).write(); }

void writeIati(const report::Facts& facts, const std::filesystem::path& target) {
  tellingFailures([&] { writeFile(target, iati(facts)); });
}

}  // namespace lianes::render
