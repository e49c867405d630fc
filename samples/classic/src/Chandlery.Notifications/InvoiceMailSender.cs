using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Chandlery.Common;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Chandlery.Notifications
{
    public class InvoiceMailSender
    {
        private readonly SmtpOptions _options;

        public InvoiceMailSender(IOptions<SmtpOptions> options)
        {
            _options = options.Value;
        }

        public async Task SendAsync(InvoiceIssued invoice, CancellationToken cancellationToken)
        {
            var message = new MimeMessage();
            message.From.Add(MailboxAddress.Parse(_options.From));
            message.To.Add(MailboxAddress.Parse(invoice.CustomerEmail));
            message.Subject = "Your invoice " + invoice.InvoiceNumber;
            message.Body = new TextPart("plain")
            {
                Text = string.Format(
                    CultureInfo.InvariantCulture,
                    "Your invoice {0} over {1:0.00} {2} is ready in your account.",
                    invoice.InvoiceNumber,
                    invoice.Total,
                    invoice.Currency)
            };

            using (var client = new SmtpClient())
            {
                var security = _options.UseStartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
                await client.ConnectAsync(_options.Host, _options.Port, security, cancellationToken);

                if (!string.IsNullOrEmpty(_options.UserName))
                {
                    await client.AuthenticateAsync(_options.UserName, _options.Password, cancellationToken);
                }

                await client.SendAsync(message, cancellationToken);
                await client.DisconnectAsync(true, cancellationToken);
            }
        }
    }
}
