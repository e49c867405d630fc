Imports System
Imports System.Collections.Generic
Imports Chandlery.Common

''' <summary>Value added tax by country, standard rate. Unknown countries are exports and carry none.</summary>
Public Class VatCalculator

    Private Shared ReadOnly Rates As New Dictionary(Of String, Decimal)(StringComparer.OrdinalIgnoreCase) From {
        {"DE", 0.19D},
        {"DK", 0.25D},
        {"FR", 0.2D},
        {"NL", 0.21D}
    }

    Public Function RateFor(countryCode As String) As Decimal
        If countryCode Is Nothing Then
            Throw New ArgumentNullException(NameOf(countryCode))
        End If

        Dim rate As Decimal
        Return If(Rates.TryGetValue(countryCode, rate), rate, 0D)
    End Function

    Public Function TaxOn(net As Money, countryCode As String) As Money
        Return New Money(net.Amount * RateFor(countryCode), net.Currency)
    End Function

End Class
