#include "gui/file/second_places.hpp"

#include <QtCore/QSettings>

#include <algorithm>
#include <system_error>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr auto kPlacesKey = "backups/places";

std::filesystem::path absolutePathOf(const std::filesystem::path& file) {
  std::error_code error;
  auto path = std::filesystem::weakly_canonical(file, error);
  return error ? file : path;
}

void writeSecondPlaces(const std::vector<SecondPlace>& places) {
  QSettings settings;
  settings.remove(QLatin1String(kPlacesKey));
  settings.beginWriteArray(QLatin1String(kPlacesKey), static_cast<int>(places.size()));
  for (std::size_t at = 0; at < places.size(); ++at) {
    const auto& place = places[at];
    settings.setArrayIndex(static_cast<int>(at));
    settings.setValue(QStringLiteral("file"), onScreen(place.file.string()));
    settings.setValue(QStringLiteral("beginning"), onScreen(place.beginning));
    settings.setValue(QStringLiteral("name"), onScreen(place.name.string()));
    settings.setValue(QStringLiteral("chosenAt"), place.chosenAt.toUTC().toString(Qt::ISODateWithMs));
    settings.setValue(QStringLiteral("copiedAt"), place.copiedAt.toUTC().toString(Qt::ISODateWithMs));
    settings.setValue(QStringLiteral("fingerprint"), onScreen(place.fingerprint));
  }
  settings.endArray();
}

}  // namespace

std::vector<SecondPlace> secondPlaces() {
  QSettings settings;
  std::vector<SecondPlace> places;
  const auto text = [&](const char* key) { return settings.value(QLatin1String(key)).toString(); };
  const int count = settings.beginReadArray(QLatin1String(kPlacesKey));
  for (int at = 0; at < count; ++at) {
    settings.setArrayIndex(at);
    places.push_back(
        {pathFromScreen(text("file")), fromScreen(text("beginning")), pathFromScreen(text("name")),
         QDateTime::fromString(text("chosenAt"), Qt::ISODateWithMs),
         QDateTime::fromString(text("copiedAt"), Qt::ISODateWithMs), fromScreen(text("fingerprint"))});
  }
  settings.endArray();
  std::erase_if(places, [](const SecondPlace& place) { return place.file.empty() || place.name.empty(); });
  return places;
}

std::optional<SecondPlace> secondPlaceOf(const std::filesystem::path& file, const std::string& beginning) {
  const auto path = absolutePathOf(file);
  const auto places = secondPlaces();
  const auto same = std::find_if(places.begin(), places.end(),
                                 [&](const SecondPlace& place) { return place.file == path; });
  if (same != places.end() && (beginning.empty() || same->beginning == beginning)) return *same;
  if (beginning.empty()) return std::nullopt;
  const auto moved = std::find_if(places.begin(), places.end(), [&](const SecondPlace& place) {
    std::error_code error;
    return place.beginning == beginning && !std::filesystem::exists(place.file, error) && !error;
  });
  if (moved == places.end()) return std::nullopt;
  auto place = *moved;
  forgetSecondPlace(place.file);
  place.file = path;
  keepSecondPlace(place);
  return place;
}

void keepSecondPlace(const SecondPlace& place) {
  auto kept = place;
  kept.file = absolutePathOf(place.file);
  auto places = secondPlaces();
  std::erase_if(places, [&](const SecondPlace& each) { return each.file == kept.file; });
  places.push_back(std::move(kept));
  writeSecondPlaces(places);
}

void forgetSecondPlace(const std::filesystem::path& file) {
  const auto path = absolutePathOf(file);
  auto places = secondPlaces();
  std::erase_if(places, [&](const SecondPlace& each) { return each.file == path; });
  writeSecondPlaces(places);
}

}  // namespace lianes::gui
