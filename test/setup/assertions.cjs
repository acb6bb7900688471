/* global beforeEach, expect */
// A test that asserts nothing passes whatever the code does, so it fails here instead.
beforeEach(() => {
  expect.hasAssertions();
});
