module Chandlery.Pricing.Program

open Giraffe
open Microsoft.AspNetCore.Builder
open Microsoft.AspNetCore.Hosting
open Microsoft.Extensions.Configuration
open Microsoft.Extensions.DependencyInjection
open Microsoft.Extensions.Hosting
open StackExchange.Redis

type Startup(configuration: IConfiguration) =

    member _.ConfigureServices(services: IServiceCollection) =
        services.AddSingleton<IConnectionMultiplexer>(fun _ ->
            ConnectionMultiplexer.Connect(configuration.GetConnectionString("Redis")) :> IConnectionMultiplexer)
        |> ignore

        services.AddGiraffe() |> ignore

    member _.Configure(app: IApplicationBuilder) = app.UseGiraffe(Handlers.webApp)

[<EntryPoint>]
let main args =
    Host
        .CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(fun webHost -> webHost.UseStartup<Startup>() |> ignore)
        .Build()
        .Run()

    0
