#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "lianes/app/deadlines.hpp"
#include "lianes/app/report_facts.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/render/calendar.hpp"
#include "lianes/render/iati.hpp"
#include "lianes/render/render.hpp"
#include "lianes/report/builders.hpp"
#include "render/iati_rules.hpp"
#include "support/read_back.hpp"
#include "support/sample_file.hpp"
#include "support/tools.hpp"

namespace lianes {
namespace {

store::Environment sampleEnvironment() {
  static std::uint64_t count = 0;
  return {[] { return Instant(1'650'000'000'000); },
          [] {
            Uuid::Bytes bytes{};
            bytes[15] = static_cast<std::uint8_t>(++count);
            bytes[14] = static_cast<std::uint8_t>(count >> 8U);
            return Uuid(bytes);
          },
          "Awa (exemple fictif)"};
}

// The sample consortium, opened once.
const store::ConsortiumFile& sampleFile() {
  static const test::OutputFolder folder;
  static const auto file = test::openSample(folder / "exemple.lianes", sampleEnvironment());
  return file;
}

// Rules and code lists are judged as on the day that the sample's clock shows.
void checkByTheStandard(const report::Facts& facts) {
  const auto xml = render::iati(facts);
  CHECK(test::brokenRules(xml, "2022-04-15") == std::vector<std::string>());
  CHECK(test::unknownCodes(xml) == std::vector<std::string>());
}

app::ReportFacts factsOf(const app::ReportRequest& request) {
  auto facts = app::gatherFacts(sampleFile(), request);
  REQUIRE(facts.ok());
  return std::move(facts).value();
}

app::ReportFacts sampleFacts() {
  const app::ReportRequest request{ReportKind::Final, *Date::of(2020, 1, 1), *Date::of(2022, 12, 31)};
  auto facts = app::gatherFacts(sampleFile(), request);
  REQUIRE(facts.ok());
  return std::move(facts).value();
}

// The official schemas, where they are beside the repository.
std::filesystem::path schema() {
  const auto root = std::filesystem::path(LIANES_SOURCE_DIR).parent_path();
  for (const auto& folder :
       {root / "iati", root / "shared" / "iati", root.parent_path() / "shared" / "iati"}) {
    if (std::filesystem::exists(folder / "iati-activities-schema.xsd"))
      return folder / "iati-activities-schema.xsd";
  }
  return {};
}

test::Ran validated(const report::Facts& facts) {
  const test::OutputFolder folder;
  render::writeIati(facts, folder / "iati.xml");
  return test::run("xmllint --noout --nonet --schema " + test::quoted(schema()) + " " +
                   test::quoted(folder / "iati.xml") + " 2>&1");
}

pugi::xml_document parsedIati(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size()));
  return document;
}

std::vector<std::string> unfolded(std::string text) {
  for (auto place = text.find("\r\n "); place != std::string::npos; place = text.find("\r\n "))
    text.erase(place, 3);
  std::vector<std::string> lines;
  for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n")) {
    lines.push_back(text.substr(0, end));
    text.erase(0, end + 2);
  }
  CHECK(text.empty());
  return lines;
}

render::CalendarEntry entry(std::string sentence) {
  const auto id = Uuid::parse("01890000-0000-7000-8000-000000000001").value();
  return {{*Date::of(2021, 2, 28), DueCode::PeriodEnd, {}, {EntityKind::Call, id}}, std::move(sentence)};
}

}  // namespace

TEST_CASE("The sample's IATI file is valid against the official schema") {
  if (schema().empty()) {
    WARN("skipped: schemas not present");
    return;
  }
  const auto facts = sampleFacts();
  const auto ran = validated(facts.facts());
  INFO(ran.output);
  CHECK(ran.status == 0);
}

TEST_CASE("An IATI file of hostile and missing facts is valid all the same") {
  if (schema().empty()) {
    WARN("skipped: schemas not present");
    return;
  }
  auto gathered = sampleFacts();
  auto& facts = gathered.facts();
  const std::string bad = "<&\"\x01\xED\xA0\x80]]>\n=1";
  for (auto& project : facts.projects) {
    project.title = project.summary = project.place = project.sdgs = project.code = bad;
    project.startsOn.reset();
    project.endsOn.reset();
  }
  for (auto& organisation : facts.organisations) {
    organisation.name = organisation.siren = organisation.registration = bad;
  }
  facts.consortium.name.clear();
  facts.consortium.description = bad;
  facts.consortium.startsOn.reset();
  facts.consortium.endsOn.reset();
  const auto ran = validated(facts);
  INFO(ran.output);
  CHECK(ran.status == 0);
  facts.organisations.clear();
  facts.partnerships.clear();
  facts.grants.clear();
  const auto bare = validated(facts);
  INFO(bare.output);
  CHECK(bare.status == 0);
}

TEST_CASE("An IATI file tells each project once, what was spent to the cent, and no person") {
  const auto gathered = sampleFacts();
  const auto& facts = gathered.facts();
  const auto xml = render::iati(facts);
  const auto document = parsedIati(xml);
  std::set<std::string> identifiers;
  Money spent;
  for (const auto& activity : document.child("iati-activities").children("iati-activity")) {
    CHECK(identifiers.insert(activity.child_value("iati-identifier")).second);
    for (const auto& transaction : activity.children("transaction")) {
      if (std::string(transaction.child("transaction-type").attribute("code").value()) != "4") continue;
      spent += parseMoney(transaction.child_value("value"), Currency::Eur).value();
    }
  }
  CHECK(identifiers.size() == facts.projects.size() + 1);
  Money expected;
  facts.vouchers([&](const report::Voucher& voucher) {
    if (voucher.fate == report::VoucherFate::Counted && !voucher.expense.inKind)
      expected += voucher.expense.eur;
  });
  CHECK(!expected.isZero());
  CHECK(spent == expected);
  for (const auto& person : facts.people) CHECK(xml.find(person.familyName) == std::string::npos);
  CHECK(render::iati(facts) == xml);
}

TEST_CASE("An IATI file breaks no rule of the standard and uses its codes: finished, running, or empty") {
  for (const auto& request :
       {app::ReportRequest{ReportKind::Final, *Date::of(2020, 1, 1), *Date::of(2022, 12, 31)},
        app::ReportRequest{ReportKind::Intermediate, *Date::of(2020, 9, 1), *Date::of(2021, 3, 31)},
        app::ReportRequest{ReportKind::Intermediate, *Date::of(2030, 1, 1), *Date::of(2030, 12, 31)}}) {
    const auto told = factsOf(request);
    checkByTheStandard(told.facts());
  }
  auto gathered = sampleFacts();
  auto& facts = gathered.facts();
  facts.projects.clear();
  facts.grants.clear();
  facts.memberships.clear();
  facts.budgets.clear();
  facts.indicators.clear();
  facts.vouchers = {};
  facts.call.country.clear();
  facts.consortium.startsOn.reset();
  facts.consortium.endsOn.reset();
  checkByTheStandard(facts);
}

TEST_CASE(
    "The rules of the standard see a budget of more than a year, a wrong code and what is in the future") {
  const auto gathered = sampleFacts();
  auto xml = render::iati(gathered.facts());
  const auto put = [&](const std::string& from, const std::string& to) {
    const auto at = xml.find(from);
    REQUIRE(at != std::string::npos);
    xml.replace(at, from.size(), to);
  };
  put("<period-end iso-date=\"2020-", "<period-end iso-date=\"2024-");
  put("<sector vocabulary=\"1\" code=\"", "<sector vocabulary=\"1\" code=\"9");
  put("<transaction-date iso-date=\"2020-", "<transaction-date iso-date=\"2029-");
  const auto broken = test::brokenRules(xml, "2022-04-15");
  const auto names = [&](std::string_view id) {
    return std::any_of(broken.begin(), broken.end(),
                       [&](const std::string& each) { return each.starts_with(id); });
  };
  CHECK(names("7.5.3 error"));
  CHECK(names("11.2.1 error"));
  CHECK_FALSE(test::unknownCodes(xml).empty());
}

TEST_CASE("An IATI file of a lead association without a SIREN says that its identifier is not registered") {
  auto gathered = sampleFacts();
  auto& facts = gathered.facts();
  for (auto& organisation : facts.organisations) {
    if (organisation.id == facts.consortium.leadOrganisation) organisation.siren.clear();
  }
  const auto xml = render::iati(facts);
  CHECK(xml.find("<!-- Identifiant provisoire") != std::string::npos);
  for (const auto& broken : test::brokenRules(xml, "2022-04-15")) CHECK(broken.starts_with("1.14.8 warning"));
  facts.organisations.front().siren.clear();
  CHECK(xml.find("FR-SIRENE") == std::string::npos);
  CHECK(xml.find("FR-RNA") == std::string::npos);
  CHECK(xml.find("ref=\"FR-6\"") != std::string::npos);
}

TEST_CASE("A later IATI file still tells what earlier ones told, and adds to it") {
  const auto monthsIn = [](const report::Facts& facts) {
    std::map<std::string, std::string> months;
    const auto document = parsedIati(render::iati(facts));
    for (const auto& activity : document.child("iati-activities").children("iati-activity")) {
      for (const auto& transaction : activity.children("transaction")) {
        if (std::string(transaction.child("transaction-type").attribute("code").value()) != "4") continue;
        months[std::string(activity.child_value("iati-identifier")) +
               transaction.child("description").child_value("narrative")] = transaction.child_value("value");
      }
    }
    return months;
  };
  const auto until = [](int year, unsigned month, unsigned day) {
    return app::ReportRequest{ReportKind::Intermediate, *Date::of(2020, 9, 1), *Date::of(year, month, day)};
  };
  auto known = [&] {
    const auto gathered = factsOf(until(2021, 3, 31));
    return monthsIn(gathered.facts());
  }();
  REQUIRE_FALSE(known.empty());
  for (const auto& request : {until(2021, 6, 30), until(2021, 9, 30), until(2022, 6, 30)}) {
    const auto gathered = factsOf(request);
    checkByTheStandard(gathered.facts());
    const auto months = monthsIn(gathered.facts());
    CHECK(months.size() > known.size());
    for (const auto& [month, amount] : known) {
      INFO(month);
      REQUIRE(months.contains(month));
      CHECK(months.at(month) == amount);
    }
    known = months;
  }
}

TEST_CASE("A calendar escapes, folds at 75 bytes between characters, and leaves out what is done") {
  auto done = entry("fait");
  done.item.done = true;
  const std::string sentence = "Lettre d’intention : Orchies, Lille ; « demain »\nou \\ jamais — " +
                               std::string(60, 'x') + "éééééééééééééééééééééééééééééééééééééééééééé";
  const auto text =
      render::icalendar({"Exemple, fictif", *Date::of(2021, 1, 1), {entry(sentence), done, entry("encore")}});
  for (std::size_t start = 0; start < text.size();) {
    const auto end = text.find("\r\n", start);
    REQUIRE(end != std::string::npos);
    CHECK(end - start <= 75);
    CHECK((static_cast<unsigned char>(text[start]) & 0xC0U) != 0x80U);
    CHECK((static_cast<unsigned char>(text[std::min(start + 1, text.size() - 1)]) & 0xC0U) != 0x80U);
    start = end + 2;
  }
  const auto lines = unfolded(text);
  CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 2);
  CHECK(std::count(lines.begin(), lines.end(),
                   "SUMMARY:Lettre d’intention : Orchies\\, Lille \\; « demain »\\nou \\\\ jamais — " +
                       std::string(60, 'x') + "éééééééééééééééééééééééééééééééééééééééééééé") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "DTSTART;VALUE=DATE:20210228") == 2);
  CHECK(std::count(lines.begin(), lines.end(), "DTEND;VALUE=DATE:20210301") == 2);
  CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VALARM") == 4);
  CHECK(std::count(lines.begin(), lines.end(), "TRIGGER:-P6DT15H") == 2);
  CHECK(std::count(lines.begin(), lines.end(), "X-WR-CALNAME:Exemple\\, fictif") == 1);
}

TEST_CASE("Deadlines of the sample have identities that differ, and stay when a date moves") {
  const auto items = app::dueItems(sampleFile(), *Date::of(2021, 1, 1));
  REQUIRE(items.size() > 5);
  render::Calendar calendar{"Exemple fictif", *Date::of(2021, 1, 1), {}};
  for (const auto& item : items) calendar.entries.push_back({item, "x"});
  const auto identities = [&] {
    std::vector<std::string> found;
    for (const auto& line : unfolded(render::icalendar(calendar))) {
      if (line.starts_with("UID:")) found.push_back(line);
    }
    return found;
  };
  const auto before = identities();
  CHECK(std::set(before.begin(), before.end()).size() == before.size());
  for (auto& each : calendar.entries) each.item.date = *each.item.date.plusDays(1);
  CHECK(identities() == before);
}

TEST_CASE("The report of the sample consortium says the same amounts in every format") {
  const auto gathered = sampleFacts();
  const auto model = report::activityReport(gathered.facts());
  const test::OutputFolder folder;
  const auto csv = render::write(model, render::Format::Csv, folder / "r.csv");
  render::write(model, render::Format::Odt, folder / "r.odt");
  render::write(model, render::Format::Xlsx, folder / "r.xlsx");
  render::write(model, render::Format::Pdf, folder / "r.pdf");
  const auto html = test::gridsOfHtml(render::html(model));
  const auto odt = test::gridsOfOdt(folder / "r.odt");
  const auto xlsx = test::gridsOfXlsx(folder / "r.xlsx");
  std::size_t place = 0;
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<report::Table>(&block);
    if (table == nullptr) continue;
    const auto expected = test::amountsOf(test::gridOf(*table));
    INFO(table->id);
    REQUIRE(place < csv.size());
    CHECK(test::amountsOf(html[place]) == expected);
    CHECK(test::amountsOf(odt[place]) == expected);
    CHECK(test::amountsOf(xlsx[place]) == expected);
    CHECK(test::amountsOf(test::gridOfCsv(csv[place])) == expected);
    ++place;
  }
  CHECK(place > 5);
  CHECK(test::run("qpdf --check " + test::quoted(folder / "r.pdf") + " 2>&1").status == 0);
  if (const char* keep = std::getenv("LIANES_RENDER_KEEP")) {
    std::filesystem::copy(
        folder.path(), keep,
        std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  }
}

TEST_CASE("The rows of a CSV that are lines add up to its total, whatever the table") {
  const auto gathered = sampleFacts();
  const auto model = report::activityReport(gathered.facts());
  const test::OutputFolder folder;
  const auto files = render::write(model, render::Format::Csv, folder / "r.csv");
  std::size_t place = 0;
  std::size_t proven = 0;
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<report::Table>(&block);
    if (table == nullptr) continue;
    INFO(table->id);
    const auto grid = test::gridOfCsv(files.at(place));
    const auto roles = test::rolesOfCsv(files.at(place++));
    REQUIRE(roles.size() == grid.size());
    for (std::size_t column = 0; column < table->columns.size(); ++column) {
      const bool isAmount = table->columns[column].type == report::ColumnType::Amount;
      if (!isAmount || roles.empty() || roles.back() != "total") continue;
      const auto amountAt = [&](std::size_t row) -> std::optional<Money> {
        const auto& cell = grid[row].at(column);
        if (!cell.ends_with(" EUR")) return std::nullopt;
        return parseMoney(cell.substr(0, cell.size() - 4), Currency::Eur).value();
      };
      const auto total = amountAt(grid.size() - 1);
      if (!total) continue;
      Money sum;
      for (std::size_t row = 0; row < grid.size(); ++row) {
        if (roles[row] == "line") sum += amountAt(row).value_or(Money());
      }
      CHECK(sum == *total);
      ++proven;
    }
  }
  CHECK(proven > 30);
}

TEST_CASE("A page of HTML is told how to be printed: its paper, and nothing that is scrolled") {
  const auto gathered = sampleFacts();
  auto model = report::activityReport(gathered.facts());
  const auto html = render::html(model);
  CHECK(html.find("@page { size: A4; ") != std::string::npos);
  CHECK(html.find(".wide { overflow: visible; }") != std::string::npos);
  model.shape = report::PageShape::Landscape;
  CHECK(render::html(model).find("@page { size: A4 landscape; ") != std::string::npos);
}

}  // namespace lianes
