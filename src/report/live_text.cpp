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
  constexpr char32_t kMinusSign = 0x2212;
  for (const auto character : *characters) {
    if (character == kMinusSign) {
      kept += '-';
    } else if (!isSpace(character) && character < 0x80) {
      kept += static_cast<char>(character);
    }
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

std::string refreshed(std::string_view text, const ReportFigures& figures) {
  std::string made;
  while (true) {
    const auto begin = text.find("{{");
    const auto end = begin == std::string_view::npos ? begin : text.find("}}", begin);
    if (end == std::string_view::npos) return made.append(text);
    const auto inside = text.substr(begin + 2, end - begin - 2);
    const auto equals = inside.find('=');
    const auto* figure =
        equals == std::string_view::npos ? nullptr : figures.find(trimmed(inside.substr(0, equals)));
    made += text.substr(0, begin);
    made += figure != nullptr ? liveFigure(*figure) : std::string(text.substr(begin, end + 2 - begin));
    text.remove_prefix(end + 2);
  }
}

std::vector<Narrative> narrativesOf(const Facts& facts) {
  std::vector<Narrative> all;
  if (facts.report) {
    const auto& report = *facts.report;
    const RecordReference record{EntityKind::Report, report.id.uuid()};
    all = {{record, "summary", report.summary},
           {record, "activities", report.activities},
           {record, "difficulties", report.difficulties},
           {record, "lessons", report.lessons},
           {record, "justification", report.justification}};
  }
  for (const auto& project : facts.projects) {
    if (!facts.scope.has(project.id)) continue;
    const RecordReference record{EntityKind::MicroProject, project.id.uuid()};
    all.push_back({record, "summary", project.summary});
    all.push_back({record, "objectives", project.objectives});
    all.push_back({record, "progress", project.progress});
  }
  for (const auto& mission : facts.missions) {
    const RecordReference record{EntityKind::Mission, mission.id.uuid()};
    all.push_back({record, "programme", mission.programme});
    all.push_back({record, "learned", mission.learned});
  }
  return all;
}

std::string liveFigure(const NamedFigure& figure) {
  return "{{" + figure.name + '=' + formatFrench(figure.value) + "}}";
}

}  // namespace lianes::report
