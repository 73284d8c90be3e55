import express, { type NextFunction, type Request, type Response } from "express"
import { createXkitToken } from "./xkit"

const app = express()

app.get("/integrations", showIntegrations)

app.post("/xkit-token", async (req: Request, res: Response, next: NextFunction) => {
  try {
    let user = req.user
    if (!user) throw new Error("sign in first")
    const xkitToken = await createXkitToken(user.id)
    res.set("Cache-Control", "no-store")
    res.json({ token: xkitToken })
  } catch (error) {
    next(error)
  }
})

async function showIntegrations(req: Request, res: Response, next: NextFunction) {
  try {
    let user = req.user
    if (!user) throw new Error("sign in first")
    const xkitToken = await createXkitToken(user.id)
    res.render("integrations", { xkitToken })
  } catch (error) {
    next(error)
  }
}

app.listen(3000)
