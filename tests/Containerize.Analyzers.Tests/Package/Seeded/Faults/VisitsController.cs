using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Faults;

[Route("visits")]
public class VisitsController : ControllerBase
{
    private static int _visits;

    [HttpGet]
    public int Get() => ++_visits; // CTZ5404
}

public class OrdersContext : DbContext;

public class Basket;

public class Chat : Microsoft.AspNetCore.SignalR.Hub;

public class MailOptions
{
    [Required]
    public string Host { get; set; } = "";
}
