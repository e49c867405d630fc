CREATE TABLE dbo.Invoices
(
    Id            uniqueidentifier NOT NULL CONSTRAINT PK_Invoices PRIMARY KEY,
    Number        nvarchar(20)     NOT NULL CONSTRAINT UQ_Invoices_Number UNIQUE,
    CustomerEmail nvarchar(254)    NOT NULL,
    Net           decimal(18, 2)   NOT NULL,
    Tax           decimal(18, 2)   NOT NULL,
    Currency      char(3)          NOT NULL,
    Status        int              NOT NULL CONSTRAINT DF_Invoices_Status DEFAULT 0,
    IssuedAtUtc   datetime2        NULL
);

CREATE TABLE dbo.Deliveries
(
    Id            bigint IDENTITY  NOT NULL CONSTRAINT PK_Deliveries PRIMARY KEY,
    CustomerEmail nvarchar(254)    NOT NULL,
    CountryCode   char(2)          NOT NULL,
    Net           decimal(18, 2)   NOT NULL,
    Currency      char(3)          NOT NULL,
    DeliveredOn   date             NOT NULL,
    InvoiceId     uniqueidentifier NULL CONSTRAINT FK_Deliveries_Invoices REFERENCES dbo.Invoices (Id)
);

CREATE SEQUENCE dbo.InvoiceNumbers AS int START WITH 1 INCREMENT BY 1;
