#include "lianes/report/figures.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::report {
namespace {

// A title on one line and in one column.
std::string oneCell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::optional<NamedFigure> figureIn(std::string_view line) {
  const auto first = line.find('\t');
  const auto last = line.rfind('\t');
  if (first == std::string_view::npos || first == last || first == 0) return std::nullopt;
  const auto title = line.substr(first + 1, last - first - 1);
  if (title.find('\t') != std::string_view::npos) return std::nullopt;
  const auto value = parseMoney(line.substr(last + 1), Currency::Eur);
  if (!value) return std::nullopt;
  return NamedFigure{std::string(line.substr(0, first)), std::string(title), *value};
}

constexpr std::string_view kAccountPrefix = "compte/";

std::string figureName(const AccountTotal& each) {
  return std::string(kAccountPrefix) + std::string(codeOf(each.side)) + '/' + each.unit + '/' + each.account;
}

// Of a figure whose name has the prefix.
std::optional<AccountTotal> keptAccountIn(const NamedFigure& figure) {
  const auto name = std::string_view(figure.name).substr(kAccountPrefix.size());
  const auto first = name.find('/');
  const auto second = first == std::string_view::npos ? first : name.find('/', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto side = choiceOf<AccountSide>(name.substr(0, first));
  if (!side) return std::nullopt;
  return AccountTotal{*side, std::string(name.substr(first + 1, second - first - 1)),
                      std::string(name.substr(second + 1)), figure.title, figure.value};
}

std::string figureLine(std::string name, std::string title, Money value) {
  return oneCell(std::move(name)) + '\t' + oneCell(std::move(title)) + '\t' + formatMoney(value) + '\n';
}

}  // namespace

const NamedFigure* ReportFigures::find(std::string_view name) const {
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const NamedFigure& figure) { return figure.name == name; });
  return found == figures.end() ? nullptr : &*found;
}

std::string writeFigures(const ReportFigures& figures) {
  std::string text;
  for (const auto& figure : figures.figures) text += figureLine(figure.name, figure.title, figure.value);
  if (!figures.accounts) return text;
  text += figureLine(std::string(kAccountPrefix), "Lignes des comptes", Money());
  for (const auto& each : *figures.accounts) text += figureLine(figureName(each), each.label, each.total);
  return text;
}

std::optional<ReportFigures> readFigures(std::string_view text) {
  constexpr std::size_t kMost = 4U << 20U;
  if (text.size() > kMost || !isValidUtf8(text)) return std::nullopt;
  ReportFigures figures;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto figure = figureIn(text.substr(0, end));
    if (!figure) return std::nullopt;
    text.remove_prefix(end + 1);
    if (!figure->name.starts_with(kAccountPrefix)) {
      figures.figures.push_back(std::move(*figure));
      continue;
    }
    if (figure->name == kAccountPrefix) {
      figures.accounts.emplace();
      continue;
    }
    auto account = keptAccountIn(*figure);
    if (!account || !figures.accounts) return std::nullopt;
    figures.accounts->push_back(std::move(*account));
  }
  return figures;
}

}  // namespace lianes::report
