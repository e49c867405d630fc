using System;
using Chandlery.Catalog.Api.Data;
using Chandlery.Catalog.Api.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi.Models;
using MongoDB.Driver;

namespace Chandlery.Catalog.Api
{
    public class Startup
    {
        public Startup(IConfiguration configuration)
        {
            Configuration = configuration;
        }

        public IConfiguration Configuration { get; }

        public void ConfigureServices(IServiceCollection services)
        {
            services.AddControllers();

            services.Configure<MongoDbSettings>(Configuration.GetSection("MongoDb"));
            services.AddSingleton<IMongoClient>(provider =>
                new MongoClient(provider.GetRequiredService<IOptions<MongoDbSettings>>().Value.ConnectionString));
            services.AddSingleton(provider =>
                provider.GetRequiredService<IMongoClient>()
                    .GetDatabase(provider.GetRequiredService<IOptions<MongoDbSettings>>().Value.DatabaseName));
            services.AddScoped<IProductRepository, ProductRepository>();

            services.AddSingleton(new ProductImageStore(Configuration["Images:Directory"]));

            services.AddHttpClient<IPricingClient, PricingClient>(client =>
            {
                client.BaseAddress = new Uri(Configuration["Services:Pricing"]);
                client.Timeout = TimeSpan.FromSeconds(5);
            });

            services.AddHealthChecks()
                .AddMongoDb(Configuration["MongoDb:ConnectionString"], name: "catalog-db");

            services.AddSwaggerGen(options =>
            {
                options.SwaggerDoc("v1", new OpenApiInfo { Title = "Catalog", Version = "v1" });
            });
        }

        public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
        {
            if (env.IsDevelopment())
            {
                app.UseDeveloperExceptionPage();
                app.UseSwagger();
                app.UseSwaggerUI(options => options.SwaggerEndpoint("/swagger/v1/swagger.json", "Catalog v1"));
            }

            app.UseRouting();
            app.UseAuthorization();

            app.UseEndpoints(endpoints =>
            {
                endpoints.MapControllers();
                endpoints.MapHealthChecks("/health");
            });
        }
    }
}
