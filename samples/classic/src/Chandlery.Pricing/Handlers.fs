module Chandlery.Pricing.Handlers

open Giraffe
open Microsoft.AspNetCore.Http
open StackExchange.Redis
open Chandlery.Pricing.Prices

let private getPrice (sku: string) : HttpHandler =
    fun next ctx ->
        task {
            let! price = find (ctx.GetService<IConnectionMultiplexer>()) sku

            match price with
            | Some found -> return! json found next ctx
            | None -> return! RequestErrors.NOT_FOUND "no price" next ctx
        }

let private putPrice (sku: string) : HttpHandler =
    fun next ctx ->
        task {
            let! price = ctx.BindJsonAsync<Price>()
            do! save (ctx.GetService<IConnectionMultiplexer>()) { price with Sku = sku }
            return! Successful.NO_CONTENT next ctx
        }

let webApp: HttpHandler =
    choose
        [ GET >=> route "/health" >=> text "ok"
          GET >=> routef "/prices/%s" getPrice
          PUT >=> routef "/prices/%s" putPrice
          RequestErrors.NOT_FOUND "not found" ]
