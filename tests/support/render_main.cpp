#define CATCH_CONFIG_RUNNER
#include <QtGui/QGuiApplication>
#include <catch2/catch.hpp>

#include "support/plain_machine.hpp"

int main(int argumentCount, char** arguments) {
  const lianes::test::PlainMachine machine;
  int one = 1;
  const QGuiApplication application(one, arguments);
  return Catch::Session().run(argumentCount, arguments);
}
