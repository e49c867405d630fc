module Chandlery.Pricing.Prices

open System.Globalization
open System.Threading.Tasks
open StackExchange.Redis

[<CLIMutable>]
type Price = { Sku: string; Amount: decimal }

let private key (sku: string) : RedisKey = RedisKey.op_Implicit ("price:" + sku)

let find (redis: IConnectionMultiplexer) (sku: string) : Task<Price option> =
    task {
        let! value = redis.GetDatabase().StringGetAsync(key sku)

        return
            if value.IsNull then
                None
            else
                Some
                    { Sku = sku
                      Amount = System.Decimal.Parse(value.ToString(), CultureInfo.InvariantCulture) }
    }

let save (redis: IConnectionMultiplexer) (price: Price) : Task =
    task {
        let amount = price.Amount.ToString(CultureInfo.InvariantCulture)
        let! _ = redis.GetDatabase().StringSetAsync(key price.Sku, RedisValue.op_Implicit amount)
        return ()
    }
