#include "gui/file/place_panel.hpp"

#include <QtCore/QStorageInfo>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/file/place_keeper.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"

namespace lianes::gui {

PlacePanel::PlacePanel(PlaceKeeper& keeper, QWidget* parent)
    : QFrame(parent),
      m_keeper(keeper),
      m_text(new QLabel(this)),
      m_choose(new QPushButton(QIcon::fromTheme(QStringLiteral("drive-removable-media")), {}, this)),
      m_copy(new QPushButton(tr("Copier maintenant"), this)),
      m_forget(new QPushButton(tr("Ne plus copier là"), this)) {
  setObjectName(QStringLiteral("placePanel"));
  m_text->setObjectName(QStringLiteral("placeState"));
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_choose->setObjectName(QStringLiteral("choosePlace"));
  m_copy->setObjectName(QStringLiteral("copyToPlace"));
  m_forget->setObjectName(QStringLiteral("forgetPlace"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_text);
  auto* row = new QHBoxLayout;
  row->addWidget(m_choose);
  row->addWidget(m_copy);
  row->addWidget(m_forget);
  row->addStretch(1);
  column->addLayout(row);
  connect(m_choose, &QPushButton::clicked, this, &PlacePanel::placeAsked);
  connect(m_copy, &QPushButton::clicked, &keeper, &PlaceKeeper::copyNow);
  connect(m_forget, &QPushButton::clicked, &keeper, &PlaceKeeper::forget);
  connect(&keeper, &PlaceKeeper::changed, this, &PlacePanel::tell);
  tell();
}

void PlacePanel::tell() {
  const auto& place = m_keeper.place();
  m_choose->setText(place ? tr("Choisir un autre endroit…") : tr("Choisir un second endroit…"));
  m_copy->setVisible(place.has_value());
  m_copy->setEnabled(!m_keeper.isCopying());
  m_forget->setVisible(place.has_value());
  const auto folder = place ? onScreen(place->folder().string()) : QString();
  if (folder != m_folder) {
    m_folder = folder;
    m_isOnSameDisk = place && QStorageInfo(folder).rootPath() ==
                                  QStorageInfo(onScreen(place->file.parent_path().string())).rootPath();
  }
  m_text->setText(sentence());
}

QString PlacePanel::sentence() const {
  const auto& place = m_keeper.place();
  if (!place) {
    return tr(
        "Second endroit\u202f: aucun. Une clé ou un autre disque garde des sauvegardes même si cet "
        "ordinateur "
        "tombe en panne ou disparaît.");
  }
  auto text = tr("Second endroit\u202f: %1.").arg(m_folder) + u' ';
  if (m_keeper.isCopying()) {
    text += tr("Copie en cours…");
  } else if (place->copiedAt.isValid()) {
    text += tr("Dernière copie\u202f: %1.").arg(momentOnScreen(place->copiedAt.toLocalTime()));
  } else {
    text += tr("Pas encore de copie.");
  }
  if (!m_keeper.isCopying() && !m_keeper.isThere()) text += u' ' + tr("Il n’est pas là en ce moment.");
  if (m_isOnSameDisk && m_keeper.isThere()) {
    text += u' ' +
            tr("Attention\u202f: c’est le même disque que celui du fichier, une panne emporterait les deux.");
  }
  return text;
}

}  // namespace lianes::gui
