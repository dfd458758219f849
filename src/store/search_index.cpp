#include "store/search_index.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"
#include "lianes/store/consortium_file.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

void addWords(std::string& line, std::string_view words) {
  if (!line.empty() && !words.empty()) line += ' ';
  line += words;
}

// The three columns of a line-separated text, from parameter `first` on.
void bindColumns(sql::Statement& statement, int first, std::string_view text) {
  for (int column = 0; column < 3; ++column) {
    const auto end = std::min(text.find('\n'), text.size());
    statement.bind(first + column, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Letters and digits. Beyond ASCII all but the blocks of signs: a word of signs alone, which the index does
// not hold, would find nothing.
bool isWordCharacter(std::string_view character) {
  const auto between = [](char letter, char first, char last) { return first <= letter && letter <= last; };
  const char letter = character.front();
  if (character.size() == 1) return between(letter, '0', '9') || between(letter, 'a', 'z');
  const auto decoded = decodeUtf8(character);
  if (!decoded || decoded->size() != 1) return false;
  const auto code = decoded->front();
  const auto within = [&](char32_t first, char32_t last) { return first <= code && code <= last; };
  const bool isSign = within(0x80, 0xBF) || code == 0xD7 || code == 0xF7 || within(0x2000, 0x2BFF) ||
                      within(0x3000, 0x303F) || within(0xFE00, 0xFE0F) || within(0x1F000, 0x1FAFF);
  return !isSign;
}

// Of a folded text, in their order, until `take` has enough.
void eachWord(std::string_view folded, const auto& take) {
  std::size_t begin = 0;
  std::size_t end = 0;  // of the word that is read
  while (end < folded.size()) {
    std::size_t next = end + 1;
    while (next < folded.size() && (static_cast<unsigned char>(folded[next]) & 0xC0U) == 0x80U) ++next;
    if (!isWordCharacter(folded.substr(end, next - end))) {
      if (begin < end && !take(folded.substr(begin, end - begin))) return;
      begin = next;
    }
    end = next;
  }
  if (begin < end) take(folded.substr(begin));
}

std::string indexedWords(std::string_view text) {
  std::string words;
  eachWord(foldForSearch(text), [&](std::string_view word) {
    addWords(words, word);
    return true;
  });
  return words;
}

// What the index is to hold, in its order.
void eachSearchText(sql::Connection& connection, const auto& take) {
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    auto rows = connection.prepare("SELECT row_number, " + columnList(kind) + " FROM \"" +
                                   std::string(codeOf(kind)) + "\" ORDER BY row_number");
    while (rows.step()) take(searchRow(kind, rows.integer(0)), searchText(readRow(kind, rows, 1)));
  }
}

}  // namespace

std::string amountToken(Money amount) {
  const auto minor = std::to_string(amount.minor());
  const std::string currency = amount.currency() == Currency::Eur ? "eur" : "xof";
  return currency + (amount.isNegative() ? "m" + minor.substr(1) : minor);
}

std::string numberToken(std::int64_t number) { return "n" + std::to_string(number); }

std::vector<std::string> searchWords(std::string_view text, std::size_t most) {
  std::vector<std::string> words;
  eachWord(foldForSearch(text), [&](std::string_view word) {
    if (words.size() == most) return false;
    words.emplace_back(word);
    return true;
  });
  return words;
}

std::string searchText(const Record& record) {
  const auto& fields = describe(record.kind).fields;
  auto name = nameOf(record);
  if (name == record.id.text()) name.clear();  // nothing that anybody would look for
  std::string words;
  std::string figures;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& value = record.values[i];
    const auto* text = std::get_if<std::string>(&value);
    if (text != nullptr && fields[i].type == FieldType::Text && name.find(*text) == std::string::npos) {
      addWords(words, *text);
    }
    if (const auto* amount = std::get_if<Money>(&value)) {
      const auto token = amountToken(*amount);
      if ((" " + figures + " ").find(" " + token + " ") == std::string::npos) addWords(figures, token);
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && fields[i].name == "number") addWords(figures, numberToken(*number));
  }
  return indexedWords(name) + '\n' + indexedWords(words) + '\n' + figures;
}

void reindex(sql::Connection& connection, std::int64_t row, const std::string& before,
             const std::string& after) {
  if (before == after) return;
  if (!before.empty()) {
    auto& remove = connection.cached(
        "INSERT INTO search (search, rowid, name, words, figures) VALUES ('delete', $1, $2, $3, $4)");
    remove.bind(1, row);
    bindColumns(remove, 2, before);
    remove.run();
  }
  if (!after.empty()) {
    auto& add = connection.cached("INSERT INTO search (rowid, name, words, figures) VALUES ($1, $2, $3, $4)");
    add.bind(1, row);
    bindColumns(add, 2, after);
    add.run();
  }
}

void rebuildSearchIndex(sql::Connection& connection) {
  connection.execute("INSERT INTO search (search) VALUES ('delete-all')");
  eachSearchText(connection,
                 [&](std::int64_t row, const std::string& text) { reindex(connection, row, {}, text); });
}

std::int64_t wordsUnlikeRows(sql::Connection& connection) {
  const std::string drop =
      "DROP TABLE IF EXISTS temp.found_words; DROP TABLE IF EXISTS temp.expected_words; "
      "DROP TABLE IF EXISTS temp.expected;";
  connection.execute(
      drop +
      "CREATE VIRTUAL TABLE temp.expected USING fts5 (name, words, figures, content = '', columnsize = 0, "
      "tokenize = 'ascii');"
      "CREATE VIRTUAL TABLE temp.expected_words USING fts5vocab ('temp', 'expected', 'col');"
      "CREATE VIRTUAL TABLE temp.found_words USING fts5vocab ('main', 'search', 'col');");
  auto add =
      connection.prepare("INSERT INTO temp.expected (rowid, name, words, figures) VALUES ($1, $2, $3, $4)");
  eachSearchText(connection, [&](std::int64_t row, const std::string& text) {
    add.bind(1, row);
    bindColumns(add, 2, text);
    add.run();
  });
  std::int64_t unlike = 0;
  {
    auto count = connection.prepare(
        "SELECT count(DISTINCT term) FROM ("
        "SELECT * FROM (SELECT * FROM expected_words EXCEPT SELECT * FROM found_words) UNION ALL "
        "SELECT * FROM (SELECT * FROM found_words EXCEPT SELECT * FROM expected_words))");
    if (count.step()) unlike = count.integer(0);
  }
  add.reset();
  connection.execute(drop);
  return unlike;
}

}  // namespace lianes::store
