const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/**
 * Jest's own surroundings of a suite, with plain globals. Jest watches over globals, to clear them after the suite: code that
 * asks for `Object` asks a proxy, and takes a third longer. It offers no option against that.
 */
module.exports = class PlainGlobals extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
};
