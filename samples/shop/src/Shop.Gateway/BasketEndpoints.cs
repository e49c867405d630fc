using Grpc.Core;
using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Contracts.Baskets;

namespace Shop.Gateway;

/// <summary>The basket as JSON for browsers, which cannot speak plain gRPC.</summary>
internal static class BasketEndpoints
{
    public static IEndpointRouteBuilder MapBasket(this IEndpointRouteBuilder endpoints)
    {
        var basket = endpoints.MapGroup("/api/basket/{buyerId}");
        basket.MapGet("/", GetAsync);
        basket.MapPut("/items/{productId:int}", SetItemAsync);
        return endpoints;
    }

    private static async Task<Ok<BasketResponse>> GetAsync(
        string buyerId, BasketService.BasketServiceClient client, CancellationToken cancellationToken)
    {
        var basket = await client.GetBasketAsync(
            new GetBasketRequest { BuyerId = buyerId }, cancellationToken: cancellationToken);
        return TypedResults.Ok(BasketResponse.From(basket));
    }

    private static async Task<Results<Ok<BasketResponse>, ProblemHttpResult>> SetItemAsync(
        string buyerId,
        int productId,
        SetItemBody body,
        BasketService.BasketServiceClient client,
        CancellationToken cancellationToken)
    {
        var request = new SetItemRequest { BuyerId = buyerId, ProductId = productId, Quantity = body.Quantity };
        try
        {
            var basket = await client.SetItemAsync(request, cancellationToken: cancellationToken);
            return TypedResults.Ok(BasketResponse.From(basket));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.InvalidArgument)
        {
            return TypedResults.Problem(exception.Status.Detail, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
