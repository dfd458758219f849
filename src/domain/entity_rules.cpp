#include "domain/entity_rules.hpp"

#include "domain/rules_by_kind.hpp"

namespace lianes {

void checkRules(const Record& record, Problems& problems) {
  forEachEntity([&]<class Entity>() {
    if (Description<Entity>::kind != record.kind) return;
    TypedView<Entity> view(record, problems);
    check(view);
  });
}

}  // namespace lianes
