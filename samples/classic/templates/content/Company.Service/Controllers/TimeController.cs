using System;
using System.Data;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Company.Service.Controllers
{
    /// <summary>An example; replace it.</summary>
    [ApiController]
    [Route("api/time")]
    public class TimeController : ControllerBase
    {
        private readonly IDbConnection _connection;

        public TimeController(IDbConnection connection)
        {
            _connection = connection;
        }

        [HttpGet]
        public Task<DateTime> Get()
        {
            return _connection.ExecuteScalarAsync<DateTime>("SELECT SYSUTCDATETIME()");
        }
    }
}
