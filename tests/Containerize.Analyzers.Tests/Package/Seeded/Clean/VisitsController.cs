using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clean;

[Route("visits")]
public class VisitsController : ControllerBase
{
    private int _visits;

    [HttpGet]
    public int Get() => ++_visits;
}

public class OrdersContext : DbContext;

public class Basket;

public class Chat : Microsoft.AspNetCore.SignalR.Hub;

public class MailOptions
{
    [Required]
    public string Host { get; set; } = "";
}
