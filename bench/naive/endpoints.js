const moved = (text) => text.replace(/(app\.xkit\.co\/api\/platform\/)(users|groups)\//, '$1contexts/');

/**
 * What a first attempt at step 1 looks like: find string parts that spell the endpoint, print with recast. The
 * benchmark compares with it; nobody should run it.
 */
module.exports = function transform(file, { jscodeshift: j }) {
  const root = j(file.source);
  root.find(j.TemplateElement).forEach(({ node }) => {
    node.value = { raw: moved(node.value.raw), cooked: moved(node.value.cooked) };
  });
  root.find(j.StringLiteral).forEach(({ node }) => {
    if (moved(node.value) !== node.value) node.value = moved(node.value);
  });
  return root.toSource();
};

module.exports.parser = 'tsx';
