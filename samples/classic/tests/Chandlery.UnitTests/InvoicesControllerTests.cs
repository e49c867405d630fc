using System;
using System.Threading.Tasks;
using Chandlery.Billing.Api.Controllers;
using Chandlery.Billing.Api.Data;
using Chandlery.Billing.Api.Models;
using Chandlery.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Chandlery.UnitTests
{
    public class InvoicesControllerTests
    {
        [Fact]
        public async Task Publishes_once_when_a_draft_is_issued()
        {
            var publisher = new RecordingPublisher();
            using (var context = NewContext())
            {
                var invoice = new Invoice { Id = Guid.NewGuid(), Number = "R000001", CustomerEmail = "a@chandlery.example", Currency = "EUR" };
                context.Add(invoice);
                await context.SaveChangesAsync();
                var controller = new InvoicesController(context, publisher);

                Assert.IsType<NoContentResult>(await controller.Issue(invoice.Id));
                Assert.IsType<ConflictObjectResult>(await controller.Issue(invoice.Id));
            }

            Assert.Equal(1, publisher.Count);
        }

        private static BillingContext NewContext()
        {
            return new BillingContext(new DbContextOptionsBuilder<BillingContext>()
                .UseInMemoryDatabase(Guid.NewGuid().ToString())
                .Options);
        }

        private class RecordingPublisher : IEventPublisher
        {
            public int Count { get; private set; }

            public void Publish<TEvent>(string routingKey, TEvent message)
            {
                Count++;
            }
        }
    }
}
