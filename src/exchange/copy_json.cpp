#include "lianes/exchange/copy_json.hpp"

#include <nlohmann/json.hpp>

namespace lianes::exchange {
namespace {

using CopyJson = nlohmann::ordered_json;

// File names may hold bytes that are not UTF-8.
std::string dumpedCopy(const CopyJson& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

CopyJson stepJson(const std::optional<store::Step>& step) {
  if (!step) return nullptr;
  return {{"number", step->number}, {"at", step->at.text()}, {"author", step->author}};
}

CopyJson backupsJson(const std::vector<store::Backup>& backups) {
  CopyJson json{{"count", backups.size()}, {"last", nullptr}};
  if (!backups.empty()) {
    json["last"] = {{"path", backups.front().path.string()}, {"at", backups.front().at.text()}};
  }
  return json;
}

std::string_view codeOfReason(store::ReadOnlyReason reason) {
  switch (reason) {
    case store::ReadOnlyReason::Asked:
      return "asked";
    case store::ReadOnlyReason::HeldByAnother:
      return "held_by_another";
    case store::ReadOnlyReason::FileNotWritable:
      return "file_not_writable";
    case store::ReadOnlyReason::UnsettledCopy:
      return "unsettled_copy";
    case store::ReadOnlyReason::NoLocks:
      return "no_locks";
    case store::ReadOnlyReason::NoRoom:
      return "no_room";
    case store::ReadOnlyReason::Displaced:
      return "displaced";
  }
  return {};
}

}  // namespace

std::string writeCopy(const store::FileCopy& copy) {
  return dumpedCopy({{"path", copy.path.string()},
                     {"bytes", copy.bytes},
                     {"last_step", stepJson(copy.last)},
                     {"fingerprint", copy.fingerprint},
                     {"verified", true}});
}

std::string writeProperties(const store::FileProperties& properties) {
  CopyJson json{{"path", properties.path.string()},
                {"bytes", properties.bytes},
                {"bytes_in_log", properties.bytesAside},
                {"schema", properties.form},
                {"consortiums", properties.consortiums},
                {"first_step", stepJson(properties.first)},
                {"last_step", stepJson(properties.last)},
                {"steps", properties.last ? properties.last->number : 0},
                {"fingerprint", properties.fingerprint},
                {"records", CopyJson::object()},
                {"documents", {{"count", properties.documents}, {"bytes", properties.documentBytes}}},
                {"read_only", nullptr},
                {"holder", nullptr},
                {"backups", backupsJson(properties.backups)},
                {"second_place", nullptr}};
  for (const auto& [kind, count] : properties.records) json["records"][std::string(codeOf(kind))] = count;
  if (properties.readOnly) json["read_only"] = codeOfReason(*properties.readOnly);
  if (const auto& holder = properties.holder) {
    json["holder"] = {{"user", holder->user}, {"host", holder->host}, {"since", holder->since}};
  }
  if (const auto& place = properties.place) {
    json["second_place"] = {{"folder", place->folder.string()}, {"present", place->isThere}};
    json["second_place"].update(backupsJson(place->backups));
  }
  return dumpedCopy(json);
}

std::string writeDrills(std::span<const store::Drill> drills) {
  auto json = CopyJson::array();
  for (const auto& drill : drills) {
    CopyJson each{{"path", drill.backup.path.string()}, {"at", drill.backup.at.text()},
                  {"sound", drill.check.sound()},       {"findings", drill.check.findings.size()},
                  {"last_step", stepJson(drill.last)},  {"steps_lost", nullptr}};
    if (drill.lost) {
      each["steps_lost"] = CopyJson::array();
      for (const auto& step : *drill.lost) each["steps_lost"].push_back(step.number);
    }
    json.push_back(std::move(each));
  }
  return dumpedCopy(json);
}

}  // namespace lianes::exchange
