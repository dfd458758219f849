#include "gui/kit/nothing_found.hpp"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace lianes::gui {

NothingFound::NothingFound(QAbstractItemView* list, std::function<bool()> isFiltering,
                           std::function<void()> showAll)
    : QLabel(list->viewport()), m_list(list), m_isFiltering(std::move(isFiltering)) {
  setObjectName(QStringLiteral("nothingFound"));
  setAlignment(Qt::AlignCenter);
  setWordWrap(true);
  setText(QStringLiteral("%1<br><a href=\"all\">%2</a>")
              .arg(tr("Rien ne répond à ce filtre."), tr("Tout montrer")));
  setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  auto* middle = new QVBoxLayout(list->viewport());
  middle->addWidget(this);
  connect(this, &QLabel::linkActivated, this, [showing = std::move(showAll)] { showing(); });
  for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
    connect(list->model(), change, this, &NothingFound::showState);
  }
  connect(list->model(), &QAbstractItemModel::modelReset, this, &NothingFound::showState);
  showState();
}

void NothingFound::showState() { setVisible(m_list->model()->rowCount() == 0 && m_isFiltering()); }

}  // namespace lianes::gui
