#include "lianes/exchange/keep_json.hpp"

#include <nlohmann/json.hpp>

namespace lianes::exchange {
namespace {

using KeepJson = nlohmann::ordered_json;

// File names and damaged details may hold bytes that are not UTF-8.
std::string dumped(const KeepJson& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

KeepJson entriesJson(const std::vector<store::RestoreDifference::Entry>& entries) {
  auto json = KeepJson::array();
  for (const auto& entry : entries) {
    json.push_back({{"kind", codeOf(entry.kind)}, {"id", entry.id.text()}, {"name", entry.name}});
  }
  return json;
}

KeepJson findingJson(const store::Finding& finding) {
  KeepJson json{{"code", codeOf(finding.code)}};
  if (finding.record) json["record"] = finding.record->text();
  if (finding.step) json["step"] = *finding.step;
  if (!finding.detail.empty()) json["detail"] = finding.detail;
  return json;
}

KeepJson backupJson(const store::Backup& backup) {
  return {{"path", backup.path.string()},
          {"at", backup.at.text()},
          {"occasion", codeOf(backup.occasion)},
          {"bytes", backup.bytes}};
}

KeepJson differenceJson(const store::RestoreDifference& difference) {
  KeepJson json{{"added", entriesJson(difference.added)},
                {"changed", entriesJson(difference.changed)},
                {"removed", entriesJson(difference.removed)},
                {"steps_lost", KeepJson::array()}};
  for (const auto& step : difference.stepsLost) json["steps_lost"].push_back(step.number);
  return json;
}

KeepJson handsJson(std::span<const store::SigningHand> hands) {
  auto json = KeepJson::array();
  for (const auto& hand : hands) {
    json.push_back({{"fingerprint", store::fingerprintOf(hand.key)},
                    {"label", hand.label},
                    {"known", hand.known},
                    {"steps", hand.steps}});
  }
  return json;
}

}  // namespace

std::string writeHits(std::span<const store::SearchHit> hits) {
  auto json = KeepJson::array();
  for (const auto& hit : hits) {
    json.push_back({{"kind", codeOf(hit.kind)}, {"id", hit.id.text()}, {"name", hit.name}});
  }
  return dumped(json);
}

std::string writeCheck(const store::CheckReport& report) {
  KeepJson json{{"sound", report.sound()},
                {"steps", report.steps},
                {"records", report.records},
                {"contents", report.contents},
                {"unsigned_steps", report.unsignedSteps},
                {"hands", handsJson(report.hands)},
                {"fingerprint", report.fingerprint},
                {"findings", KeepJson::array()}};
  for (const auto& finding : report.findings) json["findings"].push_back(findingJson(finding));
  return dumped(json);
}

std::string writeHands(std::span<const store::SigningHand> hands) { return dumped(handsJson(hands)); }

std::string writeBackup(const store::Backup& backup) { return dumped(backupJson(backup)); }

std::string writeBackups(std::span<const store::Backup> backups) {
  auto json = KeepJson::array();
  for (const auto& backup : backups) json.push_back(backupJson(backup));
  return dumped(json);
}

std::string writeHolder(const std::optional<store::Holder>& holder) {
  if (!holder) return dumped(nullptr);
  return dumped({{"user", holder->user},
                 {"host", holder->host},
                 {"process", holder->process},
                 {"since", holder->since}});
}

std::string writePath(const std::filesystem::path& path) { return dumped({{"path", path.string()}}); }

std::string writeDifference(const store::RestoreDifference& difference) {
  return dumped(differenceJson(difference));
}

std::string writePaths(std::span<const std::filesystem::path> paths) {
  auto json = KeepJson::array();
  for (const auto& path : paths) json.push_back({{"path", path.string()}});
  return dumped(json);
}

std::string writeRestored(const store::Restored& restored, const store::RestoreDifference* difference) {
  auto json = difference ? differenceJson(*difference) : KeepJson::object();
  json["kept"] = restored.kept.string();
  return dumped(json);
}

}  // namespace lianes::exchange
