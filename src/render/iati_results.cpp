#include "render/iati_results.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "lianes/base/text.hpp"
#include "render/iati_activity.hpp"

namespace lianes::render {
namespace {

// "37.5"; nothing of what is no decimal, such as a third.
std::optional<std::string> decimalValue(const Ratio& value) {
  auto below = value.denominator();
  std::size_t decimals = 0;
  for (; below % 10 == 0; below /= 10) ++decimals;
  if (below != 1) return std::nullopt;
  const bool isNegative = value.numerator() < 0;
  auto digits = std::to_string(value.numerator()).substr(isNegative ? 1 : 0);
  if (decimals > 0) {
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, ".");
  }
  return (isNegative ? "-" : "") + digits;
}

// Code list ResultType.
std::string_view typeOf(IndicatorLevel level) {
  switch (level) {
    case IndicatorLevel::Output:
      return "1";
    case IndicatorLevel::Outcome:
      return "2";
    case IndicatorLevel::Impact:
      break;
  }
  return "3";
}

using LastMeasures = std::map<std::string, const Measure*>;  // by category; empty: of all together

LastMeasures lastMeasures(const report::Facts& facts, const Indicator& indicator, Date last) {
  LastMeasures found;
  for (const auto& measure : facts.measures) {
    if (measure.indicator != indicator.id || measure.measuredOn > last || !decimalValue(measure.value))
      continue;
    auto& chosen = found[measure.category];
    if (chosen == nullptr || chosen->measuredOn <= measure.measuredOn) chosen = &measure;
  }
  return found;
}

void writeActual(XmlWriter& xml, const std::string& category, const Measure& measure) {
  const XmlWriter::Attributes value{{"value", *decimalValue(measure.value)}};
  if (category.empty()) return xml.empty("actual", value);
  xml.open("actual", value);
  xml.empty("dimension", {{"name", "catégorie"}, {"value", category}});
  xml.close();
}

void writePeriod(XmlWriter& xml, const report::Facts& facts, const Indicator& indicator,
                 const IatiPeriod& period) {
  const auto measures = lastMeasures(facts, indicator, period.last);
  const auto target = indicator.target ? decimalValue(*indicator.target) : std::nullopt;
  if (!target && measures.empty()) return;
  const auto start = indicator.baselineOn.value_or(period.first);
  xml.open("period");
  xml.empty("period-start", {{"iso-date", start.text()}});
  xml.empty("period-end", {{"iso-date", std::max(start, indicator.targetOn.value_or(period.end)).text()}});
  if (target) xml.empty("target", {{"value", *target}});
  for (const auto& [category, measure] : measures) writeActual(xml, category, *measure);
  xml.close();
}

void writeIndicator(XmlWriter& xml, const report::Facts& facts, const Indicator& indicator,
                    const IatiPeriod& period) {
  const auto unit = foldForSearch(indicator.unit);
  const bool isShare = unit.find('%') != std::string::npos || unit.find("pourcent") != std::string::npos;
  xml.open("indicator", {{"measure", isShare ? "2" : "1"}, {"ascending", indicator.ascending ? "1" : "0"}});
  writeNarrative(xml, "title",
                 indicator.unit.empty() ? indicator.name : indicator.name + " (" + indicator.unit + ')');
  if (!trimmed(indicator.definition).empty()) writeNarrative(xml, "description", indicator.definition);
  if (const auto value = indicator.baseline ? decimalValue(*indicator.baseline) : std::nullopt) {
    const auto day = indicator.baselineOn.value_or(period.first);
    xml.empty("baseline",
              {{"iso-date", day.text()}, {"year", std::to_string(day.year())}, {"value", *value}});
  }
  writePeriod(xml, facts, indicator, period);
  xml.close();
}

}  // namespace

void writeResults(XmlWriter& xml, const report::Facts& facts, const std::optional<Id<MicroProject>>& project,
                  const IatiPeriod& period) {
  for (const auto& indicator : facts.indicators) {
    if (indicator.project != project) continue;
    xml.open("result", {{"type", std::string(typeOf(indicator.level))}, {"aggregation-status", "0"}});
    writeNarrative(xml, "title", indicator.name);
    writeIndicator(xml, facts, indicator, period);
    xml.close();
  }
}

}  // namespace lianes::render
