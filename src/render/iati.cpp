#include "lianes/render/iati.hpp"

#include "lianes/base/files.hpp"
#include "lianes/domain/money_text.hpp"
#include "render/failure.hpp"
#include "render/iati_activity.hpp"

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
    if (m_facts.scope.isWhole()) writeProgramme();
    for (const auto& project : m_facts.projects) {
      if (m_facts.scope.has(project.id)) writeProject(project);
    }
    m_xml.close();
    return m_xml.finish();
  }

 private:
  std::string moment() const { return m_facts.scope.to.text() + "T00:00:00Z"; }
  std::string leadReference() const {
    return m_lead != nullptr ? iatiReference(*m_lead)
                             : "lianes-" + m_facts.consortium.leadOrganisation.text();
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

  void date(const char* type, Date day) {
    m_xml.empty("activity-date", {{"type", type}, {"iso-date", day.text()}});
  }
  // Code list ActivityDateType: planned and actual start, planned and actual end.
  void dates(Date first, Date last, bool hasEnded) {
    date(first <= m_facts.scope.to ? "2" : "1", first);
    date(hasEnded && last <= m_facts.scope.to ? "4" : "3", last);
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
    if (!m_facts.call.country.empty()) m_xml.empty("recipient-country", {{"code", m_facts.call.country}});
  }
  void sector(const std::string& code) {
    if (!code.empty()) m_xml.empty("sector", {{"vocabulary", "1"}, {"code", code}});
  }
  // Bilateral grants that are aid to development, for projects: code lists CollaborationType, FlowType,
  // FinanceType and AidType.
  void kindOfAid() {
    m_xml.empty("collaboration-type", {{"code", "1"}});
    m_xml.empty("default-flow-type", {{"code", "10"}});
    m_xml.empty("default-finance-type", {{"code", "110"}});
    m_xml.empty("default-aid-type", {{"code", "C01"}});
  }

  void budget(const BudgetVersion* version, Date first, Date last) {
    if (version == nullptr) return;
    Money sum;
    for (const auto* line : report::linesOf(m_facts, *version)) {
      if (line->side == BudgetSide::Expense && !line->inKind) sum += line->eur;
    }
    m_xml.open("budget", {{"type", version->kind == BudgetVersionKind::Initial ? "1" : "2"},
                          {"status", version->approvedOn ? "2" : "1"}});
    m_xml.empty("period-start", {{"iso-date", first.text()}});
    m_xml.empty("period-end", {{"iso-date", last.text()}});
    m_xml.text("value", formatMoney(sum),
               {{"currency", "EUR"}, {"value-date", version->approvedOn.value_or(first).text()}});
    m_xml.close();
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
  const bool hasEnded = lastDay() < m_facts.scope.to;
  m_xml.empty("activity-status", {{"code", hasEnded ? "3" : "2"}});
  dates(firstDay(), lastDay(), hasEnded);
  country();
  sector(commonSector());
  kindOfAid();
  budget(report::budgetOf(m_facts, std::nullopt, std::nullopt), firstDay(), lastDay());
  transactions(std::nullopt);
  for (const auto& project : m_facts.projects) {
    m_xml.empty("related-activity", {{"ref", identifierOf(project.id.uuid())}, {"type", "2"}});
  }
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
      return lastDay() < m_facts.scope.to ? "4" : "3";
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
  dates(first, last, project.state == ProjectState::Completed);
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
  m_xml.empty("related-activity", {{"ref", identifierOf(m_facts.consortium.id.uuid())}, {"type", "1"}});
  m_xml.close();
}

}  // namespace

std::string iati(const report::Facts& facts) { return IatiFile(facts).write(); }

void writeIati(const report::Facts& facts, const std::filesystem::path& target) {
  tellingFailures([&] { writeFile(target, iati(facts)); });
}

}  // namespace lianes::render
