#include "store/record_folder.hpp"

#include <algorithm>

#include "lianes/domain/entities/participation.hpp"

namespace lianes::store {
namespace {

Date epoch() {
  static const auto day = Date::of(1970, 1, 1).value();
  return day;
}

void writeBits(ByteWriter& out, const std::vector<bool>& bits) {
  for (std::size_t first = 0; first < bits.size(); first += 8) {
    std::uint8_t byte = 0;
    for (std::size_t i = first; i < std::min(first + 8, bits.size()); ++i) {
      if (bits[i]) byte = static_cast<std::uint8_t>(byte | (1U << (i - first)));
    }
    out.raw(std::span(&byte, 1));
  }
}

std::vector<bool> readBits(ByteReader& in, std::size_t count) {
  std::vector<bool> bits(count);
  const auto bytes = in.raw((count + 7) / 8);
  for (std::size_t i = 0; i < count; ++i) bits[i] = ((unsigned{bytes[i / 8]} >> (i % 8)) & 1U) != 0;
  return bits;
}

struct ValueFolder {
  const FormField& field;
  ByteWriter& out;

  void operator()(std::monostate) const { require(false, "only filled fields are written down"); }
  void operator()(bool yes) const { out.count(yes ? 1 : 0); }
  void operator()(std::int64_t number) const { out.number(number); }
  void operator()(const std::string& text) const {
    if (field.type != FieldType::Choice) return out.text(text);
    const auto choice = std::find(field.choices.begin(), field.choices.end(), text);
    require(choice != field.choices.end(), "a checked choice is one of its codes");
    out.count(static_cast<std::uint64_t>(choice - field.choices.begin()));
  }
  void operator()(const Date& date) const { out.number(date.daysSince(epoch())); }
  void operator()(const Instant& instant) const { out.number(instant.millisecondsSince1970()); }
  void operator()(const Money& amount) const {
    if (!field.currency) out.count(static_cast<std::uint64_t>(amount.currency()));
    out.number(amount.minor());
  }
  void operator()(const Ratio& ratio) const {
    out.number(ratio.numerator());
    out.number(ratio.denominator());
  }
  void operator()(const Uuid& id) const { out.raw(id.bytes()); }
  void operator()(const RecordReference& reference) const {
    out.text(codeOf(reference.kind));
    out.raw(reference.id.bytes());
  }
};

Uuid readId(ByteReader& in) {
  Uuid::Bytes bytes{};
  const auto raw = in.raw(bytes.size());
  std::copy(raw.begin(), raw.end(), bytes.begin());
  return Uuid(bytes);
}

Money readMoney(const FormField& field, ByteReader& in) {
  const auto currency = field.currency ? static_cast<std::uint64_t>(*field.currency) : in.count();
  if (currency >= Choices<Currency>::codes.size()) damagedJournal();
  return {in.number(), static_cast<Currency>(currency)};
}

constexpr std::int64_t kMillisecondsOfDay = 86'400'000;

Date readDay(std::int64_t sinceEpoch) {
  const auto day = epoch().plusDays(sinceEpoch);
  if (!day) damagedJournal();
  return *day;
}

FieldValue readFolded(const FormField& field, ByteReader& in) {
  switch (field.type) {
    case FieldType::Text:
      return in.text();
    case FieldType::Choice: {
      const auto choice = in.count();
      if (choice >= field.choices.size()) damagedJournal();
      return field.choices[choice];
    }
    case FieldType::Boolean:
      return in.count() != 0;
    case FieldType::Integer:
      return in.number();
    case FieldType::Date:
      return readDay(in.number());
    case FieldType::Instant: {
      const auto milliseconds = in.number();
      const auto day = milliseconds / kMillisecondsOfDay;
      (void)readDay(milliseconds < 0 ? day - 1 : day);
      return Instant(milliseconds);
    }
    case FieldType::Money:
      return readMoney(field, in);
    case FieldType::Ratio: {
      const auto numerator = in.number();
      const auto ratio = Ratio::make(numerator, in.number());
      if (!ratio) damagedJournal();
      return *ratio;
    }
    case FieldType::Reference:
      return readId(in);
    case FieldType::AnyReference: {
      const auto kind = choiceOf<EntityKind>(in.text());
      if (!kind) damagedJournal();
      return RecordReference{*kind, readId(in)};
    }
  }
  damagedJournal();
}

bool isFilled(const FieldValue& value) { return !std::holds_alternative<std::monostate>(value); }

}  // namespace

Uuid personOf(const Record& record) {
  if (record.kind != EntityKind::Participation) return record.id;
  const auto person = describe(record.kind).indexOf("person_id").value();
  const auto* id = std::get_if<Uuid>(&record.values[person]);
  return id != nullptr ? *id : record.id;
}

// Today's form has the fields of the description in their order.
Bytes RecordFolder::write(const Record& record, const Record* changedFrom) {
  require(record.erased == 0, "what is erased is not written down again");
  const auto& form = RecordForms::current(record.kind);
  const auto count = form.fields.size();
  std::vector<bool> told(count, true);
  std::vector<bool> filled(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (changedFrom != nullptr) told[i] = record.values[i] != changedFrom->values[i];
    filled[i] = told[i] && isFilled(record.values[i]);
  }
  ByteWriter out;
  ByteWriter personal;
  out.count(static_cast<std::uint64_t>(m_forms.numberOfCurrent(record.kind)));
  if (changedFrom != nullptr) writeBits(out, told);
  writeBits(out, filled);
  for (std::size_t i = 0; i < count; ++i) {
    if (!filled[i]) continue;
    std::visit(ValueFolder{form.fields[i], form.fields[i].personal ? personal : out}, record.values[i]);
  }
  if (const auto bytes = personal.take(); !bytes.empty()) {
    const auto seal = m_seals.of(personOf(record), record.id);
    out.count(static_cast<std::uint64_t>(seal));
    out.raw(m_seals.close(seal, bytes));
  }
  return out.take();
}

Record RecordFolder::read(const StoredChange& change, const Bytes& bytes, std::optional<Record> changedTo) {
  ByteReader in(bytes);
  const auto& form = m_forms.numbered(static_cast<std::int64_t>(in.count()));
  if (form.kind != change.kind) damagedJournal();
  const auto count = form.fields.size();
  const auto told = changedTo ? readBits(in, count) : std::vector<bool>(count, true);
  const auto filled = readBits(in, count);
  auto record = changedTo ? std::move(*changedTo)
                          : Record{change.kind, change.id,
                                   std::vector<FieldValue>(describe(change.kind).fields.size())};
  std::vector<std::size_t> closed;
  for (std::size_t i = 0; i < count; ++i) {
    if (!told[i]) continue;
    const auto& field = form.fields[i];
    const bool isClosed = filled[i] && field.personal;
    if (isClosed) closed.push_back(i);
    auto value = filled[i] && !isClosed ? readFolded(field, in) : FieldValue();
    if (!field.index) continue;  // a field that there is no longer
    record.values[*field.index] = std::move(value);
    record.erased &= ~(std::uint64_t{1} << *field.index);
  }
  if (!closed.empty()) {
    const auto seal = static_cast<std::int64_t>(in.count());
    const auto opened = m_seals.open(seal, in.raw(in.left()));
    ByteReader inside(opened ? std::span<const std::uint8_t>(*opened) : std::span<const std::uint8_t>());
    for (const auto i : closed) {
      const auto& field = form.fields[i];
      auto value = opened ? readFolded(field, inside) : FieldValue();
      if (!field.index) continue;
      record.values[*field.index] = std::move(value);
      if (!opened) record.erased |= std::uint64_t{1} << *field.index;
    }
  }
  if (!in.atEnd()) damagedJournal();
  return record;
}

StoredChange RecordFolder::fold(EntityKind kind, const Uuid& id, const std::optional<Record>& before,
                                const std::optional<Record>& after) {
  StoredChange change{kind, id, {}, {}};
  if (after) change.after = write(*after, nullptr);
  if (before) change.before = write(*before, after ? &*after : nullptr);
  return change;
}

std::optional<Record> RecordFolder::after(const StoredChange& change) {
  if (change.after.empty()) return std::nullopt;
  return read(change, change.after, std::nullopt);
}

std::optional<Record> RecordFolder::before(const StoredChange& change) {
  if (change.before.empty()) return std::nullopt;
  return read(change, change.before, after(change));
}

const Hash& RecordFolder::formOf(const StoredChange& change) {
  ByteReader in(change.after.empty() ? change.before : change.after);
  return m_forms.numbered(static_cast<std::int64_t>(in.count())).digest;
}

}  // namespace lianes::store
