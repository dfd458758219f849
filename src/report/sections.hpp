#pragma once

#include <string>
#include <vector>

#include "lianes/report/facts.hpp"
#include "lianes/report/figures.hpp"
#include "report/grant_lines.hpp"
#include "report/writer.hpp"

// The parts of the intermediate and final report, one file each.
namespace lianes::report {

// What several parts tell from, made once.
struct Telling {
  const Facts& facts;
  std::vector<GrantUnit> units;
  GrantAccounts whole;
  ReportFigures figures;
};
Telling tellingOf(const Facts& facts);

void addConsortium(Writer& writer, const Telling& telling);
// Who answers to the ministry, and for which convention; what is not known is left blank to be filled in.
void addIdentity(Writer& writer, const Facts& facts);
void addChanges(Writer& writer, const Telling& telling);  // since the last report
void addProjects(Writer& writer, const Telling& telling);
void addProject(Writer& writer, const Telling& telling, const MicroProject& project);
void addMissions(Writer& writer, const Telling& telling);
void addFinances(Writer& writer, const Telling& telling);
void addLeverage(Writer& writer, const Telling& telling);
void addAnnexes(Writer& writer, const Telling& telling);
void addVoucherLists(Writer& writer, const Telling& telling);
void addCertification(Writer& writer, const Facts& facts);
void addReasons(Writer& writer, const Telling& telling);  // derivations of the key figures

// What a project and a programme have to show: baseline, target, actual on the last day.
void addIndicators(Writer& writer, const Facts& facts, std::optional<Id<MicroProject>> project);

// The photos kept with a record, at most so many.
void addPhotos(Writer& writer, const Facts& facts, const RecordReference& record, std::size_t most);

// A narrative with its figures filled in; nothing when it is empty.
void addNarrative(Writer& writer, const Telling& telling, std::string_view title, std::string_view text);

// A document that opens without a cover page: told by the lead association, of the last day of the scope.
ReportModel shortDocument(const Facts& facts, std::string id, Cover cover);
std::string leadName(const Facts& facts);
std::string callText(const Facts& facts);  // "Appel …, édition 2020"

// Lower-case ASCII letters, digits and hyphens, of a name; may be empty.
std::string slugOf(std::string_view text);
// What tells the tables of one project from those of another: "2_lesq".
std::string tableSuffix(const Facts& facts, Id<MicroProject> project);

// What a voucher belongs to, in a few letters: "LESQ".
std::string unitOf(const Facts& facts, const Expense& expense);

// "du 1er septembre 2020 au 31 mars 2021".
std::string periodText(Date from, Date to);
std::string dayText(const std::optional<Date>& day);  // "12 mars 2021"; "—" for none
std::string decimalText(const Ratio& value);          // "37,5"
// "15 %" of 15:100, "7/3" of what is no whole number of hundredths of a percent.
std::string percentText(const Ratio& ratio);
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

// Records of the engine are named by their ids in its sentences: each id of an organisation, a project or a
// mission becomes its name.
std::string withNames(const Facts& facts, std::string_view text);

}  // namespace lianes::report
