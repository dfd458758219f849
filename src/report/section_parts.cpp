#include <map>

#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/wide.hpp"
#include "lianes/report/live_text.hpp"
#include "report/sections.hpp"

namespace lianes::report {
namespace {

// A decimal as written: the denominator is a power of ten.
std::string decimalOf(std::int64_t numerator, std::int64_t denominator) {
  std::string digits = std::to_string(numerator);
  std::size_t decimals = 0;
  for (; denominator > 1; denominator /= 10) ++decimals;
  if (decimals == 0) return digits;
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - decimals, ",");
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == ',') digits.pop_back();
  return digits;
}

bool isPowerOfTen(std::int64_t number) {
  while (number % 10 == 0) number /= 10;
  return number == 1;
}

std::optional<std::string> nameById(const Facts& facts, const Uuid& id) {
  if (const auto* organisation = findIn(facts.organisations, Id<Organisation>(id))) return organisation->name;
  if (const auto* project = findIn(facts.projects, Id<MicroProject>(id))) return nameOf(*project);
  if (const auto* mission = findIn(facts.missions, Id<Mission>(id))) return mission->title;
  return std::nullopt;
}

// The last measure of all together, not of a category.
const Measure* lastMeasure(const Facts& facts, const Indicator& indicator) {
  const Measure* last = nullptr;
  for (const auto& measure : facts.measures) {
    if (measure.indicator != indicator.id || !measure.category.empty()) continue;
    if (measure.measuredOn > facts.scope.to) continue;
    if (last == nullptr || last->measuredOn <= measure.measuredOn) last = &measure;
  }
  return last;
}

// "femmes 120, hommes 80", the last of each category.
std::string categoriesOf(const Facts& facts, const Indicator& indicator) {
  std::map<std::string, const Measure*> last;
  for (const auto& measure : facts.measures) {
    if (measure.indicator != indicator.id || measure.category.empty()) continue;
    if (measure.measuredOn > facts.scope.to) continue;
    auto& chosen = last[measure.category];
    if (chosen == nullptr || chosen->measuredOn <= measure.measuredOn) chosen = &measure;
  }
  std::vector<std::string> parts;
  for (const auto& [category, measure] : last) parts.push_back(category + ' ' + decimalText(measure->value));
  return joined(parts);
}

// What stands for a decimal in common units with others: exact, or nothing where it is too large.
std::optional<Wide> scaled(const Ratio& value, std::int64_t denominator) {
  constexpr std::int64_t kMost = 1'000'000'000'000;
  const auto& numerator = value.numerator();
  if (numerator > kMost || numerator < -kMost || denominator > kMost || value.denominator() > kMost)
    return std::nullopt;
  return Wide(numerator) * denominator;
}

// part ÷ whole as a percentage; "—" where there is none.
Cell ratioPercentage(const Ratio& part, const Ratio& whole) {
  const auto above = scaled(part, whole.denominator());
  const auto below = scaled(whole, part.denominator());
  if (!above || !below || *below == 0) return Dash{};
  constexpr std::int64_t kHundredths = 10'000;
  const bool isNegative = *below < 0;
  const Wide numerator = *above * kHundredths;
  const auto rounded = narrow(divide(isNegative ? Wide(-numerator) : numerator,
                                     isNegative ? Wide(-*below) : *below, Rounding::HalfUp));
  return rounded ? Cell(Percentage{*rounded}) : Cell(Dash{});
}

std::optional<Ratio> differenceOf(const Ratio& left, const Ratio& right) {
  const auto a = scaled(left, right.denominator());
  const auto b = scaled(right, left.denominator());
  const auto below = scaled(Ratio(left.denominator(), 1), right.denominator());
  if (!a || !b || !below) return std::nullopt;
  const auto above = narrow(Wide(*a - *b));
  const auto denominator = narrow(*below);
  if (!above || !denominator) return std::nullopt;
  return Ratio(*above, *denominator);
}

Cell achieved(const Indicator& indicator, const Ratio& value) {
  if (!indicator.target) return Dash{};
  if (indicator.ascending) return ratioPercentage(value, *indicator.target);
  if (!indicator.baseline) return Dash{};
  const auto done = differenceOf(*indicator.baseline, value);
  const auto meant = differenceOf(*indicator.baseline, *indicator.target);
  return done && meant ? ratioPercentage(*done, *meant) : Cell(Dash{});
}

}  // namespace

Telling tellingOf(const Facts& facts) {
  auto units = grantUnits(facts);
  auto whole = consolidated(units);
  return {facts, std::move(units), std::move(whole), figuresOf(facts)};
}

void addIndicators(Writer& writer, const Facts& facts, std::optional<Id<MicroProject>> project) {
  TableWriter table("indicateurs" + (project ? '_' + tableSuffix(facts, *project) : std::string()),
                    "Résultats",
                    {textColumn("indicateur", "Indicateur", 4), textColumn("unite", "Unité", 1),
                     textColumn("depart", "Départ", 1), textColumn("cible", "Cible", 1),
                     textColumn("atteint", "Atteint", 1), percentageColumn("atteint_pct", "% de la cible"),
                     dateColumn("mesure", "Mesuré le"), textColumn("repartition", "Répartition", 3)});
  for (const auto& indicator : facts.indicators) {
    if (indicator.project != project) continue;
    const auto* measure = lastMeasure(facts, indicator);
    const auto shown = [](const std::optional<Ratio>& value) -> Cell {
      return value ? Cell(decimalText(*value)) : Cell(Dash{});
    };
    table.line({indicator.name, indicator.unit, shown(indicator.baseline), shown(indicator.target),
                measure != nullptr ? Cell(decimalText(measure->value)) : Cell(Dash{}),
                measure != nullptr ? achieved(indicator, measure->value) : Cell(Dash{}),
                measure != nullptr ? Cell(measure->measuredOn) : Cell(), categoriesOf(facts, indicator)});
  }
  if (table.isEmpty()) return;
  table.note(
      "% de la cible : la valeur atteinte par rapport à la cible ; d’un indicateur qui doit baisser, la part "
      "du chemin faite depuis le départ.");
  writer.add(table.finish());
}

ReportModel shortDocument(const Facts& facts, std::string id, Cover cover) {
  cover.fingerprint = facts.fingerprint;
  return {.id = std::move(id),
          .cover = std::move(cover),
          .hasCoverPage = false,
          .author = leadName(facts),
          .date = facts.scope.to};
}

std::string leadName(const Facts& facts) {
  return nameOf(facts, std::optional(facts.consortium.leadOrganisation));
}

std::string callText(const Facts& facts) {
  return typeset(facts.call.title + ", édition " + facts.call.edition);
}

std::string slugOf(std::string_view text) {
  std::string slug;
  for (const char c : foldForSearch(text)) {
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (isPlain) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  constexpr std::size_t kLongest = 40;
  slug.resize(std::min(slug.size(), kLongest));
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string tableSuffix(const Facts& facts, Id<MicroProject> project) {
  std::size_t place = 1;
  for (const auto& each : facts.projects) {
    if (each.id == project) return std::to_string(place) + (each.code.empty() ? "" : '_' + slugOf(each.code));
    ++place;
  }
  return {};
}

void addPhotos(Writer& writer, const Facts& facts, const RecordReference& record, std::size_t most) {
  if (!facts.bytesOf) return;
  for (const auto& document : facts.documents) {
    if (most == 0) return;
    const bool isPicture = document.mediaType == "image/png" || document.mediaType == "image/jpeg";
    if (document.attachedTo != record || document.kind != DocumentKind::Photo || !isPicture) continue;
    auto bytes = facts.bytesOf(document);
    if (bytes.empty()) continue;
    writer.add(Picture{std::move(bytes), document.title.empty() ? document.name : document.title});
    --most;
  }
}

void addNarrative(Writer& writer, const Telling& telling, std::string_view title, std::string_view text) {
  const auto filled = fillFigures(text, telling.figures);
  if (filled.text.empty()) return;
  writer.heading(3, title);
  writer.quote(filled.text);
  for (const auto& stale : filled.stale) {
    writer.say("À relire : ce texte a été écrit quand « " + stale.name + " » valait " + stale.written +
                   " ; c’est maintenant " + stale.now + '.',
               ParagraphStyle::Note);
  }
}

std::string periodText(Date from, Date to) {
  return "du " + formatFrenchLong(from) + " au " + formatFrenchLong(to);
}

std::string dayText(const std::optional<Date>& day) { return day ? formatFrenchLong(*day) : "—"; }

std::string decimalText(const Ratio& value) {
  if (isPowerOfTen(value.denominator())) return decimalOf(value.numerator(), value.denominator());
  return std::to_string(value.numerator()) + '/' + std::to_string(value.denominator());
}

std::string percentText(const Ratio& ratio) {
  const auto hundredths = Wide(ratio.numerator()) * 10'000;
  const auto whole = narrow(hundredths / ratio.denominator());
  if (!whole || Wide(*whole) * ratio.denominator() != hundredths) {
    return std::to_string(ratio.numerator()) + '/' + std::to_string(ratio.denominator());
  }
  return decimalOf(*whole, 100) + "\u202f%";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (const auto& part : parts) {
    if (!all.empty() && !part.empty()) all += separator;
    all += part;
  }
  return all;
}

std::string withNames(const Facts& facts, std::string_view text) {
  constexpr std::size_t kIdLength = 36;
  std::string named;
  for (std::size_t i = 0; i < text.size();) {
    const auto id = Uuid::parse(text.substr(i, kIdLength));
    const auto name = id ? nameById(facts, *id) : std::nullopt;
    if (name) {
      named += *name;
      i += kIdLength;
    } else {
      named += text[i++];
    }
  }
  return named;
}

}  // namespace lianes::report
