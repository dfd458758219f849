#include "support/read_back.hpp"

#include <pugixml.hpp>

#include <cmath>
#include <regex>
#include <stdexcept>

#include "lianes/domain/money_text.hpp"
#include "support/tools.hpp"

namespace lianes::test {
namespace {

struct Strict {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Money amount) const {
    return formatMoney(amount) + " " + std::string(codeOf(amount.currency()));
  }
  std::string operator()(report::Percentage each) const {
    return formatMoney(Money::cents(each.hundredths)) + " %";
  }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(Date date) const { return date.text(); }
  std::string operator()(report::Dash) const { return "—"; }
};

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (auto place = text.find(from); place != std::string::npos; place = text.find(from, place + to.size())) {
    text.replace(place, from.size(), to);
  }
}

std::string allText(const pugi::xml_node& node) {
  std::string text;
  for (const auto& child : node.children()) {
    const std::string name = child.name();
    if (child.type() == pugi::node_pcdata) text += child.value();
    if (name == "text:s") text += ' ';
    if (name == "text:line-break" || name == "br") text += '\n';
    text += allText(child);
  }
  return text;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  const auto result =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) throw std::runtime_error(std::string("not XML: ") + result.description());
  return document;
}

// What a cell of a sheet is, by the number format of its style.
std::string sheetCell(const pugi::xml_node& cell, const std::vector<std::string>& formats) {
  const std::string type = cell.attribute("t").value();
  if (type == "inlineStr") return allText(cell.child("is"));
  const std::string value = cell.child_value("v");
  if (type == "str" || value.empty()) return value;
  const auto& format = formats.at(cell.attribute("s").as_uint());
  const double number = std::stod(value);
  const auto hundredths = std::llround(number * 100);
  if (format.find("F CFA") != std::string::npos) return Strict()(Money::francs(std::llround(number)));
  if (format.find("€") != std::string::npos) return Strict()(Money::cents(hundredths));
  if (format.find('%') != std::string::npos)
    return Strict()(report::Percentage{std::llround(number * 10000)});
  if (format.find("yyyy") != std::string::npos)
    return Date::of(1899, 12, 30)->plusDays(std::llround(number))->text();
  return std::to_string(std::llround(number));
}

std::vector<std::string> formatsOf(const pugi::xml_document& styles) {
  std::vector<std::string> formats;
  for (const auto& style : styles.child("styleSheet").child("cellXfs").children("xf")) {
    const std::string id = style.attribute("numFmtId").value();
    const auto format =
        styles.child("styleSheet").child("numFmts").find_child_by_attribute("numFmtId", id.c_str());
    formats.emplace_back(format.attribute("formatCode").value());
  }
  return formats;
}

std::size_t columnOf(const std::string& name) {
  std::size_t column = 0;
  for (const char c : name) {
    if (c < 'A') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column - 1;
}

std::vector<std::string> csvFields(const std::string& text, std::size_t& place) {
  std::vector<std::string> fields(1);
  bool isQuoted = false;
  for (; place < text.size(); ++place) {
    const char c = text[place];
    if (isQuoted && c == '"' && text[place + 1] == '"') {
      fields.back() += text[++place];
    } else if (c == '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && c == ';') {
      fields.emplace_back();
    } else if (!isQuoted && c == '\r') {
      place += 2;
      return fields;
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

std::string normalised(const std::string& shown) {
  auto text = shown;
  for (const auto* space : {"\u202F", "\u00A0"}) replaceAll(text, space, "");
  const auto hasUnit = text.ends_with("€") || text.ends_with("CFA");
  if (hasUnit) replaceAll(text, " ", "");
  replaceAll(text, "−", "-");
  std::smatch match;
  if (std::regex_match(text, match, std::regex("(-?[0-9]+),([0-9]{2})€")))
    return match.str(1) + "." + match.str(2) + " EUR";
  if (std::regex_match(text, match, std::regex("(-?[0-9]+)€"))) return match.str(1) + ".00 EUR";
  if (std::regex_match(text, match, std::regex("(-?[0-9]+)FCFA"))) return match.str(1) + " XOF";
  if (std::regex_match(text, match, std::regex("(-?[0-9]+),([0-9]{1,2})%"))) {
    return match.str(1) + "." + match.str(2) + (match.str(2).size() == 1 ? "0 %" : " %");
  }
  if (std::regex_match(text, match, std::regex("([0-9]{2})/([0-9]{2})/([0-9]{4})"))) {
    return match.str(3) + "-" + match.str(2) + "-" + match.str(1);
  }
  if (std::regex_match(text, match, std::regex("-?[0-9]+"))) return text;
  return shown;
}

Grid gridOf(const report::Table& table) {
  Grid grid;
  const auto add = [&](const report::Row& row) {
    grid.emplace_back();
    for (const auto& cell : row.cells) grid.back().push_back(std::visit(Strict(), cell));
  };
  if (table.lines) table.lines(add);
  for (const auto& row : table.rows) add(row);
  return grid;
}

std::vector<Grid> gridsOfHtml(const std::string& html) {
  const auto document = parsed(html.substr(html.find("<html")));
  std::vector<Grid> grids;
  for (const auto& found : document.select_nodes("//table")) {
    grids.emplace_back();
    for (const auto& row : found.node().child("tbody").children("tr")) {
      grids.back().emplace_back();
      for (const auto& cell : row.children("td")) grids.back().back().push_back(normalised(allText(cell)));
    }
  }
  return grids;
}

std::vector<Grid> gridsOfOdt(const std::filesystem::path& file) {
  const auto document = parsed(unzipped(file, "content.xml"));
  std::vector<Grid> grids;
  for (const auto& found : document.select_nodes("//table:table[table:table-header-rows]")) {
    grids.emplace_back();
    for (const auto& row : found.node().children("table:table-row")) {
      grids.back().emplace_back();
      for (const auto& cell : row.children("table:table-cell")) {
        grids.back().back().push_back(normalised(allText(cell.child("text:p"))));
      }
    }
  }
  return grids;
}

std::vector<Grid> gridsOfXlsx(const std::filesystem::path& file) {
  const auto formats = formatsOf(parsed(unzipped(file, "xl/styles.xml")));
  std::vector<Grid> grids;
  for (int number = 2;; ++number) {  // the first one is no table
    const auto xml = unzipped(file, "xl/worksheets/sheet" + std::to_string(number) + ".xml 2>/dev/null");
    if (xml.empty()) return grids;
    const auto document = parsed(xml);
    grids.emplace_back();
    std::size_t columns = 0;
    for (const auto& row : document.child("worksheet").child("sheetData").children("row")) {
      constexpr unsigned kHead = 4;
      std::vector<std::string> cells;
      for (const auto& cell : row.children("c")) {
        const auto column = columnOf(cell.attribute("r").value());
        if (cells.size() <= column) cells.resize(column + 1);
        cells[column] = sheetCell(cell, formats);
      }
      if (row.attribute("r").as_uint() == kHead) columns = cells.size();
      if (row.attribute("r").as_uint() > kHead && cells.size() == columns) grids.back().push_back(cells);
    }
  }
}

std::vector<std::string> rolesOfCsv(const std::filesystem::path& file) {
  const auto text = fileText(file);
  std::vector<std::string> roles;
  std::size_t place = 3;  // the byte order mark
  csvFields(text, place);
  while (place < text.size()) roles.push_back(csvFields(text, place).front());
  return roles;
}

Grid gridOfCsv(const std::filesystem::path& file) {
  const auto text = fileText(file);
  Grid grid;
  std::size_t place = 3;  // the byte order mark
  const auto head = csvFields(text, place);
  while (place < text.size()) {
    const auto fields = csvFields(text, place);
    grid.emplace_back();
    for (std::size_t i = 1; i < fields.size(); ++i) {
      auto field = fields[i];
      if (i + 1 < fields.size() && head[i + 1] == head[i] + "_currency") {
        replaceAll(field, ",", ".");
        grid.back().push_back(fields[i + 1].empty() ? field : field + " " + fields[i + 1]);
        ++i;
      } else if (std::regex_match(field, std::regex("-?[0-9]+,[0-9]{2}"))) {
        replaceAll(field, ",", ".");
        grid.back().push_back(field + " %");
      } else {
        grid.back().push_back(field);
      }
    }
  }
  return grid;
}

namespace {

// A PDF’s text has plain spaces where narrow ones were drawn, or none.
std::vector<std::string> amountsIn(const std::string& text, const std::string& cents) {
  std::vector<std::string> amounts;
  const std::regex amount("(−)?[0-9]{1,3}((\u202F| )[0-9]{3})*(" + cents +
                          "(\u00A0| )?€|(\u00A0| )F(\u00A0| )CFA)");
  for (std::sregex_iterator i(text.begin(), text.end(), amount), end; i != end; ++i) {
    amounts.push_back(normalised(i->str()));
  }
  return amounts;
}

}  // namespace

std::vector<std::string> amountsOf(const std::string& text) { return amountsIn(text, ",[0-9]{2}"); }

std::vector<std::string> amountsAndWholeEurosOf(const std::string& text) {
  return amountsIn(text, "(,[0-9]{2})?");
}

std::vector<std::string> amountsOf(const Grid& grid) {
  std::vector<std::string> amounts;
  for (const auto& row : grid) {
    for (const auto& cell : row) {
      if (cell.ends_with(" EUR") || cell.ends_with(" XOF")) amounts.push_back(cell);
    }
  }
  return amounts;
}

}  // namespace lianes::test
