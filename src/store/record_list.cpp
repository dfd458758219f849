#include <algorithm>
#include <charconv>
#include <tuple>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/lists.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

bool isMany(EntityKind kind) {
  return kind == EntityKind::Expense || kind == EntityKind::Imputation || kind == EntityKind::Document;
}

// A condition ready to be bound: columns, and a value for each.
struct BoundFilter {
  std::vector<std::string> columns;
  std::vector<std::variant<std::monostate, std::int64_t, std::string, Uuid>> values;
};

Checked<BoundFilter> malformed(const FieldFilter& filter, std::string_view expected) {
  return failure(Problem{ProblemCode::Malformed, filter.field, {filter.value, std::string(expected)}});
}

Checked<BoundFilter> moneyFilter(const FieldFilter& filter, const FieldDescription& field) {
  const auto separator = filter.value.find(' ');
  auto currency = field.options.currency;
  if (!currency) {
    if (separator == std::string::npos) return malformed(filter, "1234.50 EUR");
    currency = choiceOf<Currency>(std::string_view(filter.value).substr(separator + 1));
    if (!currency) return malformed(filter, "1234.50 EUR");
  }
  const auto amount = parseMoney(std::string_view(filter.value).substr(0, separator), *currency);
  if (!amount) {
    auto problem = amount.error();
    problem.place = filter.field;
    return failure(std::move(problem));
  }
  BoundFilter bound{{filter.field}, {amount.value().minor()}};
  if (!field.options.currency) {
    bound.columns.push_back(filter.field + "_currency");
    bound.values.emplace_back(std::string(codeOf(*currency)));
  }
  return bound;
}

Checked<BoundFilter> integerFilter(const FieldFilter& filter) {
  std::int64_t number = 0;
  const auto* last = filter.value.data() + filter.value.size();
  const auto [end, error] = std::from_chars(filter.value.data(), last, number);
  if (error != std::errc{} || end != last) return malformed(filter, "12");
  return BoundFilter{{filter.field}, {number}};
}

Checked<BoundFilter> textFilter(const FieldFilter& filter, bool isOfForm, std::string_view form) {
  if (!isOfForm) return malformed(filter, form);
  return BoundFilter{{filter.field}, {filter.value}};
}

Checked<BoundFilter> boundFilter(const FieldFilter& filter, const FieldDescription& field) {
  if (filter.value.empty()) return BoundFilter{{filter.field}, {std::monostate()}};
  const auto& value = filter.value;
  switch (field.type) {
    case FieldType::Text:
      return textFilter(filter, true, {});
    case FieldType::Choice: {
      if (std::count(field.choices.begin(), field.choices.end(), value) != 0)
        return textFilter(filter, true, {});
      std::string choices;
      for (const auto choice : field.choices) choices += (choices.empty() ? "" : ", ") + std::string(choice);
      return failure(Problem{ProblemCode::NotAmongChoices, filter.field, {value, choices}});
    }
    case FieldType::Boolean:
      if (value != "true" && value != "false") return malformed(filter, "true");
      return BoundFilter{{filter.field}, {std::int64_t{value == "true"}}};
    case FieldType::Integer:
      return integerFilter(filter);
    case FieldType::Date:
      if (!Date::parse(value)) return failure(Problem{ProblemCode::NotADate, filter.field, {value}});
      return textFilter(filter, true, {});
    case FieldType::Instant:
      return textFilter(filter, Instant::parse(value).has_value(), "2020-09-01T12:34:56.789Z");
    case FieldType::Money:
      return moneyFilter(filter, field);
    case FieldType::Ratio:
      return textFilter(filter, Ratio::parse(value).ok(), "7:3");
    case FieldType::Reference: {
      const auto id = Uuid::parse(value);
      if (!id) return malformed(filter, "UUID");
      return BoundFilter{{filter.field}, {*id}};
    }
    case FieldType::AnyReference:
      return textFilter(filter, RecordReference::parse(value).has_value(), "expense:UUID");
  }
  return malformed(filter, {});
}

Result<BoundFilter, Problems> boundFilters(const RecordQuery& query) {
  const auto& description = describe(query.kind);
  BoundFilter all;
  Problems problems;
  for (const auto& filter : query.filters) {
    const auto index = description.indexOf(filter.field);
    if (!index) {
      problems.push_back({ProblemCode::UnknownKey, filter.field, {}});
      continue;
    }
    const auto bound = boundFilter(filter, description.fields[*index]);
    if (!bound) {
      problems.push_back(bound.error());
      continue;
    }
    all.columns.insert(all.columns.end(), bound.value().columns.begin(), bound.value().columns.end());
    all.values.insert(all.values.end(), bound.value().values.begin(), bound.value().values.end());
  }
  if (!problems.empty()) return failure(std::move(problems));
  return all;
}

// The records of a filter with an id above `after`, in the order of their ids.
std::vector<Record> recordsAfter(sql::Connection& connection, EntityKind kind, const BoundFilter& filter,
                                 const std::optional<RecordPlace>& after, std::size_t most) {
  std::string sql =
      "SELECT " + columnList(kind) + " FROM \"" + std::string(codeOf(kind)) + "\" WHERE id > $1";
  for (std::size_t i = 0; i < filter.columns.size(); ++i) {
    const bool isEmpty = std::holds_alternative<std::monostate>(filter.values[i]);
    sql += " AND " + filter.columns[i] + (isEmpty ? " IS NULL" : " = $" + std::to_string(i + 3));
  }
  auto& rows = connection.cached(sql + " ORDER BY id LIMIT $2");
  rows.bind(1, after ? blobOf(after->id) : sql::Blob());
  rows.bind(2, static_cast<std::int64_t>(most));
  for (std::size_t i = 0; i < filter.values.size(); ++i) {
    const auto parameter = static_cast<int>(i) + 3;
    const auto& value = filter.values[i];
    if (const auto* number = std::get_if<std::int64_t>(&value)) rows.bind(parameter, *number);
    if (const auto* text = std::get_if<std::string>(&value)) rows.bind(parameter, std::string_view(*text));
    if (const auto* id = std::get_if<Uuid>(&value)) rows.bind(parameter, blobOf(*id));
  }
  std::vector<Record> records;
  while (rows.step()) records.push_back(readRow(kind, rows));
  rows.reset();
  return records;
}

// Of the small kinds: all, sorted by name, then the part after `after`.
RecordPage pageByName(std::vector<Record> records, const RecordQuery& query) {
  using Named = std::pair<std::string, const Record*>;
  const auto keyOf = [](const Named& named) { return std::tie(named.first, named.second->id); };
  std::vector<Named> names;
  names.reserve(records.size());
  for (const auto& record : records) names.emplace_back(foldForSearch(nameOf(record)), &record);
  std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); });
  auto next = names.begin();
  if (query.after) {
    const auto last = std::tie(query.after->name, query.after->id);
    next = std::find_if(names.begin(), names.end(), [&](const auto& named) { return last < keyOf(named); });
  }
  RecordPage page;
  for (; next != names.end() && page.records.size() < query.most; ++next) {
    page.records.push_back(*next->second);
  }
  if (next != names.end() && next != names.begin()) {
    const auto& last = *(next - 1);
    page.next = RecordPlace{last.first, last.second->id};
  }
  return page;
}

}  // namespace

Result<RecordPage, Problems> listRecords(const ConsortiumFile& file, const RecordQuery& query) {
  const auto filter = boundFilters(query);
  if (!filter) return failure(filter.error());
  auto& connection = file.connection();
  if (!isMany(query.kind)) {
    return pageByName(recordsAfter(connection, query.kind, *filter, {}, INT64_MAX), query);
  }
  auto records = recordsAfter(connection, query.kind, *filter, query.after, query.most + 1);
  RecordPage page{std::move(records), {}};
  if (page.records.size() > query.most) {
    page.records.pop_back();
    if (!page.records.empty()) page.next = RecordPlace{{}, page.records.back().id};
  }
  return page;
}

}  // namespace lianes::store
