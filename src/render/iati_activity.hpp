#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/facts.hpp"
#include "render/xml_writer.hpp"

// The parts of an IATI activity, in the order of the schema. Codes are those of IATI's code lists.
namespace lianes::render {

// "FR-RCS-…" of a French organisation's SIREN, "FR-6" of the ministry that grants the envelope: identifiers
// of agencies that IATI knows. Nothing where the organisation has none; then its name stands alone.
std::optional<std::string> iatiReference(const report::Facts& facts, const Organisation& organisation);

// The last day that is told: that of the scope, or today where that is still to come.
Date iatiDay(const report::Facts& facts);

class IatiParticipants {
 public:
  enum class Role : char { Funding = '1', Accountable = '2', Extending = '3', Implementing = '4' };

  explicit IatiParticipants(const report::Facts& facts) : m_facts(facts) {}

  void add(Role role, const std::optional<Id<Organisation>>& organisation);
  void write(XmlWriter& xml) const;
  bool isEmpty() const { return m_given.empty(); }

 private:
  const report::Facts& m_facts;
  std::vector<std::pair<Role, Id<Organisation>>> m_given;
};

struct IatiTransaction {
  enum class Kind : std::uint8_t { IncomingFunds = 1, Expenditure = 4, IncomingCommitment = 11 };
  Kind kind;
  Date date;
  Money amount;
  std::string description;
  std::optional<Id<Organisation>> provider{};
  std::optional<Id<Organisation>> receiver{};
};

void writeTransaction(XmlWriter& xml, const report::Facts& facts, const IatiTransaction& transaction);

// "<name><narrative>…</narrative></name>"
void writeNarrative(XmlWriter& xml, std::string_view name, std::string_view text);

// The five markers, as far as they were judged.
void writeMarkers(XmlWriter& xml, const MicroProject& project);

// "6;11" as tags of the Sustainable Development Goals.
void writeGoals(XmlWriter& xml, std::string_view goals);

// What is given and spent: of one project, or of the programme itself.
std::vector<IatiTransaction> transactionsOf(const report::Facts& facts,
                                            std::optional<Id<MicroProject>> project);

// What was spent each month since the beginning, by project; of several vouchers of a month the latest day.
// One pass over all.
using IatiSpending = std::map<std::optional<Id<MicroProject>>, std::map<std::string, IatiTransaction>>;
IatiSpending iatiSpending(const report::Facts& facts);

}  // namespace lianes::render
