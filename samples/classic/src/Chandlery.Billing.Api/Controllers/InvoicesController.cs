using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chandlery.Billing.Api.Data;
using Chandlery.Billing.Api.Models;
using Chandlery.Common;
using Chandlery.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chandlery.Billing.Api.Controllers
{
    [ApiController]
    [Route("api/invoices")]
    public class InvoicesController : ControllerBase
    {
        private const int PageSize = 50;

        private readonly BillingContext _context;
        private readonly IEventPublisher _publisher;

        public InvoicesController(BillingContext context, IEventPublisher publisher)
        {
            _context = context;
            _publisher = publisher;
        }

        [HttpGet]
        public async Task<IEnumerable<Invoice>> List([FromQuery] InvoiceStatus? status, [FromQuery] int page = 0)
        {
            var invoices = _context.Invoices.AsNoTracking();
            if (status.HasValue)
            {
                invoices = invoices.Where(invoice => invoice.Status == status.Value);
            }

            return await invoices
                .OrderByDescending(invoice => invoice.Number)
                .Skip(Math.Max(page, 0) * PageSize)
                .Take(PageSize)
                .ToListAsync();
        }

        [HttpGet("{id:guid}")]
        public async Task<ActionResult<Invoice>> Get(Guid id)
        {
            var invoice = await _context.Invoices.FindAsync(id);
            return invoice == null ? NotFound() : (ActionResult<Invoice>)invoice;
        }

        [HttpPost("{id:guid}/issue")]
        public async Task<IActionResult> Issue(Guid id)
        {
            var invoice = await _context.Invoices.FindAsync(id);
            if (invoice == null)
            {
                return NotFound();
            }

            if (invoice.Status != InvoiceStatus.Draft)
            {
                return Conflict("Only a draft can be issued.");
            }

            invoice.Status = InvoiceStatus.Issued;
            invoice.IssuedAtUtc = DateTime.UtcNow;
            await _context.SaveChangesAsync();

            _publisher.Publish(RoutingKeys.InvoiceIssued, new InvoiceIssued
            {
                InvoiceId = invoice.Id,
                InvoiceNumber = invoice.Number,
                CustomerEmail = invoice.CustomerEmail,
                Total = invoice.Net + invoice.Tax,
                Currency = invoice.Currency,
                IssuedAtUtc = invoice.IssuedAtUtc.Value
            });

            return NoContent();
        }
    }
}
