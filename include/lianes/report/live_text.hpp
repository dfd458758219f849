#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/facts.hpp"
#include "lianes/report/figures.hpp"

// Narrative texts that hold figures of the report. A figure is written {{depense}} and is always the report's
// own; written {{depense=41 200,00 €}}, it also says what it was when the text around it was written, so that
// the text is flagged once the figure has moved. Of one project: {{depense/LESQ}}.
namespace lianes::report {

// Every figure that a text may quote:
//   budget, depense, depense_cumulee, nature, participations, participations_recues, cofinancements,
//   besoin, demande, accorde, manque, enveloppe, enveloppe_libre, tranches_recues, parquees, ineligibles
// of the programme; budget, depense, depense_cumulee, participations, besoin, demande, accorde and manque
// also of each project of the report. Without a plan, those that follow from it are left out.
ReportFigures figuresOf(const Facts& facts);

struct StaleFigure {
  std::string name;
  std::string written;
  std::string now;
};

struct FilledText {
  std::string text;
  std::vector<StaleFigure> stale{};
  std::vector<std::string> unknown{};  // names that no figure has; left in the text as they were
};

// A text over 100 figures keeps the rest as it was written.
FilledText fillFigures(std::string_view text, const ReportFigures& figures);

// The text with what it says of each figure put to what the figure is now.
std::string refreshed(std::string_view text, const ReportFigures& figures);

// One narrative text of a report: of its own record, a project or a mission.
struct Narrative {
  RecordReference record;
  std::string_view field;  // of the record
  std::string_view text;   // of the facts
};
std::vector<Narrative> narrativesOf(const Facts& facts);

// The placeholder of a figure with its value now, for an editor to insert.
std::string liveFigure(const NamedFigure& figure);

}  // namespace lianes::report
