#include "gui/funding/funding_cells.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "gui/kit/text.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

QString shownValue(const std::optional<funding::Value>& value, wording::Language language) {
  return value ? onScreen(wording::text(*value, language)) : QStringLiteral("—");
}

constexpr auto kBetterWhenHigher = std::to_array<funding::Figure>(
    {funding::Figure::Grant, funding::Figure::GrantByContribution, funding::Figure::Free,
     funding::Figure::Engaged, funding::Figure::Margin});
constexpr auto kWorseWhenHigher = std::to_array<funding::Figure>(
    {funding::Figure::Gap, funding::Figure::Surplus, funding::Figure::Short, funding::Figure::Balance});

bool isAmong(std::span<const funding::Figure> figures, funding::Figure figure) {
  return std::find(figures.begin(), figures.end(), figure) != figures.end();
}

std::optional<Tone> toneOfRise(funding::Figure figure, bool rises) {
  if (isAmong(kBetterWhenHigher, figure)) return rises ? Tone::Good : Tone::Bad;
  if (isAmong(kWorseWhenHigher, figure)) return rises ? Tone::Bad : Tone::Good;
  return std::nullopt;
}

Cell changeCell(const funding::FigureDifference& difference, wording::Language language) {
  Cell cell{.text = QStringLiteral("—"), .isNumber = true};
  const auto signedText = [&](bool rises, const funding::Value& change) {
    cell.text = (rises ? QStringLiteral("+") : QString()) + onScreen(wording::text(change, language));
    cell.isStrong = true;
    cell.tone = toneOfRise(difference.figure, rises);
  };
  const auto amountOf = [](const std::optional<funding::Value>& value) -> std::optional<Money> {
    if (!value) return Money();
    const auto* amount = std::get_if<Money>(&*value);
    return amount ? std::optional(*amount) : std::nullopt;
  };
  const auto before = amountOf(difference.before);
  const auto after = amountOf(difference.after);
  if (before && after && before != after) signedText(*after > *before, *after - *before);
  const auto* counted = difference.before ? std::get_if<std::int64_t>(&*difference.before) : nullptr;
  const auto* countedAfter = difference.after ? std::get_if<std::int64_t>(&*difference.after) : nullptr;
  if (counted && countedAfter && *counted != *countedAfter) {
    signedText(*countedAfter > *counted, *countedAfter - *counted);
  }
  return cell;
}

QString asSentence(QString text) {
  if (text.isEmpty()) return text;
  text = capitalised(text);
  return text.endsWith(u'.') ? text : text + u'.';
}

}  // namespace

QString amountText(Money amount, wording::Language language) {
  return onScreen(wording::text(funding::Value(amount), language));
}

QString figureText(funding::Figure figure, wording::Language language) {
  return capitalised(onScreen(wording::label(figure, language)));
}

QString problemSentence(const Problem& problem, wording::Language language) {
  return asSentence(onScreen(wording::sentence(problem, language)));
}

Cell amountCell(Money amount, wording::Language language) {
  return {.text = amountText(amount, language), .isNumber = true};
}

Cell amountCell(const std::optional<Money>& amount, wording::Language language) {
  return amount ? amountCell(*amount, language) : Cell{.text = {}, .isNumber = true};
}

Cell explainedCell(Money amount, const app::FigurePlace& place, const FundingFacts& facts,
                   wording::Language language) {
  auto cell = amountCell(amount, language);
  cell.why = [facts, place] {
    auto tree = app::explanationOf(facts->scenario, facts->plan, place);
    require(tree.has_value(), "a figure of the plan has its explanation");
    return app::named(std::move(*tree), *facts);
  };
  return cell;
}

SourceFinder finderOf(const FundingFacts& facts) {
  return [facts](const funding::Source& source) { return app::recordOf(source, *facts); };
}

CellRow differenceRow(const funding::FigureDifference& difference, const FundingFacts& facts,
                      const std::shared_ptr<const funding::Scenario>& after, wording::Language language) {
  Cell now{.text = shownValue(difference.after, language), .isNumber = true};
  const app::FigurePlace place{difference.kind, difference.id, difference.member, difference.figure};
  if (difference.after && after) {
    now.why = [facts, after, place, value = *difference.after] {
      const auto plan = funding::plan(*after);
      require(plan.ok(), "what was simulated can be planned");
      auto tree = app::explanationOf(*after, *plan, place);
      // The envelope itself is a fact: it is what was tried.
      if (!tree)
        return funding::Derivation{.figure = place.figure, .value = value, .source = {}, .operands = {}};
      return app::named(std::move(*tree), *facts);
    };
  }
  return {{{.text = figureText(difference.figure, language)},
           {.text = shownValue(difference.before, language), .isNumber = true},
           std::move(now),
           changeCell(difference, language)}};
}

}  // namespace lianes::gui
