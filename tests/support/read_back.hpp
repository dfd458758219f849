#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lianes/report/model.hpp"

// What a table says in each format, read back from the file and brought to one form: amounts "1234.50 EUR",
// dates "2021-12-31", percentages "12.50 %", counts "12", "—", texts as they are.
namespace lianes::test {

using Grid = std::vector<std::vector<std::string>>;  // rows without the head

Grid gridOf(const report::Table& table);
std::vector<Grid> gridsOfHtml(const std::string& html);
std::vector<Grid> gridsOfOdt(const std::filesystem::path& file);
std::vector<Grid> gridsOfXlsx(const std::filesystem::path& file);
Grid gridOfCsv(const std::filesystem::path& file);
// What each of its rows is, by its first column.
std::vector<std::string> rolesOfCsv(const std::filesystem::path& file);

// The amounts of a page's text in their order: those with cents, or those in whole euros too, as a chart and
// the tables in whole euros have them.
std::vector<std::string> amountsOf(const std::string& text);
std::vector<std::string> amountsAndWholeEurosOf(const std::string& text);
std::vector<std::string> amountsOf(const Grid& grid);

// A French cell in the common form.
std::string normalised(const std::string& shown);

}  // namespace lianes::test
