#include "lianes/report/live_text.hpp"

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::report {
namespace {

// The same amount whatever spaces it was typed with.
std::string comparable(std::string_view amount) {
  std::string kept;
  const auto characters = decodeUtf8(amount);
  if (!characters) return std::string(amount);
  for (const auto character : *characters) {
    if (!isSpace(character) && character < 0x80) kept += static_cast<char>(character);
  }
  return kept;
}

class TextFiller {
 public:
  TextFiller(std::string_view text, const ReportFigures& figures) : m_rest(text), m_figures(figures) {}

  FilledText fill() {
    constexpr int kMost = 100;
    for (int i = 0; i < kMost && takeOne(); ++i) {
    }
    m_filled.text += m_rest;
    return std::move(m_filled);
  }

 private:
  bool takeOne() {
    const auto begin = m_rest.find("{{");
    const auto end = begin == std::string_view::npos ? begin : m_rest.find("}}", begin);
    if (end == std::string_view::npos) return false;
    m_filled.text += m_rest.substr(0, begin);
    put(m_rest.substr(begin, end + 2 - begin));
    m_rest.remove_prefix(end + 2);
    return true;
  }

  void put(std::string_view placeholder) {
    const auto inside = placeholder.substr(2, placeholder.size() - 4);
    const auto equals = inside.find('=');
    const auto name = trimmed(inside.substr(0, equals));
    const auto* figure = m_figures.find(name);
    if (figure == nullptr) {
      m_filled.unknown.emplace_back(name);
      m_filled.text += placeholder;
      return;
    }
    const auto now = formatFrench(figure->value);
    m_filled.text += now;
    if (equals == std::string_view::npos) return;
    const auto written = trimmed(inside.substr(equals + 1));
    if (comparable(written) != comparable(now)) {
      m_filled.stale.push_back({std::string(name), std::string(written), now});
    }
  }

  std::string_view m_rest;
  const ReportFigures& m_figures;
  FilledText m_filled;
};

}  // namespace

FilledText fillFigures(std::string_view text, const ReportFigures& figures) {
  return TextFiller(text, figures).fill();
}

std::string liveFigure(const NamedFigure& figure) {
  return "{{" + figure.name + '=' + formatFrench(figure.value) + "}}";
}

}  // namespace lianes::report
