const Koa = require('koa');
const Router = require('@koa/router');
const session = require('koa-session');
const { createXkitToken } = require('./xkit');

const app = new Koa();
const router = new Router();

async function signedIn(ctx, next) {
  ctx.assert(ctx.session.user, 401);
  await next();
}

router.get('/integrations', signedIn, async (ctx) => {
  const xkitToken = await createXkitToken(ctx.session.user);
  await ctx.render('integrations', { xkitToken });
});

app.use(session(app));
app.use(router.routes());
app.listen(3000);
