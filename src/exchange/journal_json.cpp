#include "lianes/exchange/journal_json.hpp"

#include <nlohmann/json.hpp>

#include "lianes/store/record_json.hpp"

namespace lianes::exchange {
namespace {

nlohmann::ordered_json recordOrNull(const std::optional<Record>& record) {
  return record ? nlohmann::ordered_json::parse(store::writeRecord(*record)) : nlohmann::ordered_json();
}

}  // namespace

std::string writeStep(const store::ConsortiumFile& file, const store::Step& step) {
  nlohmann::ordered_json json{{"number", step.number},
                              {"at", step.at.text()},
                              {"author", step.author},
                              {"action", codeOf(step.label.action)},
                              {"arguments", step.label.arguments},
                              {"nature", codeOf(step.nature)}};
  if (step.target) json["target"] = *step.target;
  auto& changes = json["changes"] = nlohmann::ordered_json::array();
  for (const auto& change : store::changesOf(file, step.number)) {
    changes.push_back({{"kind", codeOf(change.kind)},
                       {"id", change.id.text()},
                       {"before", recordOrNull(change.before)},
                       {"after", recordOrNull(change.after)}});
  }
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace lianes::exchange
