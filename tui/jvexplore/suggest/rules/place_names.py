"""Places that articles name to say where something is, and that act in no deal themselves: cities, states, regions."""

from __future__ import annotations

from typing import Final

_US_STATES: Final = """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
    Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, District of Columbia
"""
_REGIONS: Final = """
    Britain, England, Scotland, Wales, Northern Ireland, Ulster, Europe, Asia, Africa, America, North America, Oceania,
    South America, Latin America, Central America, Scandinavia, Iberia, Midwest, Middle East, Gulf, South Asia, Benelux,
    South East Asia, Southeast Asia, East Asia, Central Asia, Asia Pacific, Asia-Pacific, Eastern Europe, East Africa,
    Western Europe, Central Europe, Southern Europe, Northern Europe, West Africa, North Africa, Southern Africa,
    Sub-Saharan Africa, Caribbean, Baltics, Balkans, Nordics, Continent, West, East, North, South, North Sea,
    Hong Kong, Macau, Taiwan, Wall Street, Silicon Valley, West Coast, East Coast, Great Lakes, Deep South, New
    England, European Union, Eurozone,
    UK, US, USA, UAE, KSA, EU, GCC, Great Britain, Korea, Bavaria, Saxony, Hesse, Swabia, Flanders, Wallonia, Catalonia,
    Andalusia, Galicia, Lombardy, Tuscany, Sicily, Sardinia, Brittany, Normandy, Provence, Ontario, Quebec, Alberta,
    British Columbia, Saskatchewan, Manitoba, Nova Scotia, Queensland, New South Wales, Western Australia, Tasmania,
    South Australia, North Island, South Island, Waikato, Otago, Taranaki, Southland, Canterbury, Hawke's Bay, Siberia,
    Cornwall, Devon, Dorset, Kent, Sussex, Surrey, Essex, Norfolk, Suffolk, Yorkshire, Lancashire, Cumbria, Cheshire,
    Shropshire, Somerset, Wiltshire, Hampshire, Berkshire, Derbyshire, Lincolnshire, Northumberland, Teesside, Tyneside,
    Merseyside, Humberside, West Midlands, East Midlands, Midlands, Home Counties, Highlands, Orkney, Shetland, Jersey,
    Guernsey, Isle of Man, Isle of Wight, Channel Islands, City of London, Canary Wharf, Tyne and Wear
"""
_CITIES: Final = """
    London, Birmingham, Manchester, Leeds, Sheffield, Liverpool, Bristol, Newcastle, Sunderland, Nottingham, Leicester,
    Coventry, Hull, Bradford, Cardiff, Swansea, Belfast, Edinburgh, Glasgow, Aberdeen, Dundee, Inverness, Plymouth,
    Southampton, Portsmouth, Brighton, Norwich, Ipswich, Cambridge, Oxford, York, Exeter, Falmouth, Grimsby, Derby,
    Stoke, Wolverhampton, Preston, Blackpool, Bolton, Middlesbrough, Milton Keynes, Swindon, Gloucester, Lincoln,
    Dublin, Cork, Limerick, Galway, Paris, Lyon, Marseille, Toulouse, Nice, Bordeaux, Lille, Strasbourg, Nantes, Rennes,
    Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Düsseldorf, Dusseldorf, Dortmund, Essen, Leipzig, Bremen,
    Dresden, Hanover, Nuremberg, Mannheim, Karlsruhe, Vienna, Graz, Linz, Salzburg, Zurich, Geneva, Basel, Bern,
    Lausanne, Lugano, Zug, Amsterdam, Rotterdam, Utrecht, Eindhoven, The Hague, Hague, Groningen, Brussels, Antwerp,
    Ghent, Luxembourg City, Madrid, Barcelona, Valencia, Seville, Bilbao, Malaga, Lisbon, Porto, Braga, Rome, Milan,
    Turin, Naples, Genoa, Bologna, Florence, Venice, Verona, Copenhagen, Aarhus, Stockholm, Gothenburg, Malmö, Malmo,
    Oslo, Bergen, Stavanger, Trondheim, Helsinki, Tampere, Turku, Reykjavik, Tallinn, Riga, Vilnius, Warsaw, Krakow,
    Gdansk, Wroclaw, Poznan, Poznań, Gdańsk, Kraków, Wrocław, Łódź, Prague, Brno, Bratislava, Budapest, Bucharest,
    Sofia, Athens, Belgrade, Zagreb, Ljubljana,
    Moscow, St Petersburg, St. Petersburg, Kyiv, Kiev, Minsk, Istanbul, Ankara, Izmir, Tel Aviv, Jerusalem, Cairo,
    Alexandria, Casablanca, Rabat, Tunis, Algiers, Lagos, Abuja, Accra, Nairobi, Johannesburg, Cape Town, Durban,
    Pretoria, Dubai, Abu Dhabi, Sharjah, Ajman, Fujairah, Ras Al Khaimah, Umm Al Quwain, Al Ain, Riyadh, Jeddah, Dammam,
    Mecca, Medina, Yanbu, Jubail, Khobar, Al Khobar, Jazan, Tabuk, Najran, Abha, Doha, Manama, Muscat, Salalah,
    Sohar, Kuwait City, Amman, Beirut,
    Baghdad, Basra, Tehran, Karachi, Lahore, Islamabad, Mumbai, Bombay, Delhi, New Delhi, Gurgaon, Gurugram, Noida,
    Bengaluru, Bangalore, Chennai, Madras, Hyderabad, Kolkata, Calcutta, Pune, Ahmedabad, Surat, Vadodara, Rajkot,
    Jaipur, Lucknow, Kanpur, Nagpur, Nashik, Indore, Bhopal, Coimbatore, Kochi, Visakhapatnam, Vizag, Patna, Ludhiana,
    Chandigarh, Mysuru, Mangaluru, Thiruvananthapuram, Bhubaneswar, Guwahati, Ranchi, Jamshedpur, Goa, Dahej, Mundra,
    Gujarat, Maharashtra, Karnataka, Tamil Nadu, Kerala, Andhra Pradesh, Telangana, Uttar Pradesh, Madhya Pradesh,
    Rajasthan, Punjab, Haryana, Bihar, West Bengal, Odisha, Assam, Jharkhand, Chhattisgarh, Himachal Pradesh,
    Uttarakhand, Dhaka, Colombo, Kathmandu, Bangkok, Hanoi, Ho Chi Minh City, Jakarta, Kuala Lumpur, Penang, Manila,
    Beijing, Shanghai, Shenzhen, Guangzhou, Hangzhou, Wuhan, Chengdu, Tianjin, Nanjing, Taipei, Tokyo, Osaka, Kyoto,
    Nagoya, Yokohama, Kobe, Fukuoka, Sapporo, Seoul, Busan, Incheon, Ulan Bator, Astana, Almaty, Tashkent, Tbilisi,
    Yerevan, Baku, Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Darwin, Geelong, Auckland,
    Wellington, Christchurch, Dunedin, Tauranga, Nelson, Queenstown, Invercargill, Napier, Rotorua, New Plymouth,
    Palmerston North, Toronto, Montreal, Vancouver, Calgary, Ottawa, Edmonton, Winnipeg, Halifax, New York City,
    Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin,
    San Francisco, Seattle, Denver, Boston, Detroit, Nashville, Memphis, Portland, Las Vegas, Baltimore, Milwaukee,
    Albuquerque, Tucson, Fresno, Sacramento, Kansas City, Atlanta, Omaha, Raleigh, Miami, Cleveland, Tulsa, Oakland,
    Minneapolis, Wichita, Tampa, New Orleans, Honolulu, Cincinnati, St. Louis, St Louis, Pittsburgh, Anchorage, Toledo,
    Newark, Orlando, Buffalo, Boise, Richmond, Des Moines, Rochester, Spokane, Salt Lake City, Grand Rapids, Akron,
    Providence, Worcester, Hartford, Fort Wayne, Fort Worth, Charlotte, Columbus, Indianapolis, Louisville, Madison,
    Brooklyn, Manhattan, Mexico City, Monterrey, Guadalajara, Bogota, Bogotá, Lima, Quito, Caracas, Santiago,
    Buenos Aires, Montevideo, São Paulo, Sao Paulo, Rio de Janeiro, Brasilia, Brasília, Havana, Panama City
"""
PLACE_NAMES: Final = frozenset(
    " ".join(each.split()) for listed in (_US_STATES, _REGIONS, _CITIES) for each in listed.split(",")
)
"""Names of places as they are written; of each that people or companies often have too, only the bare name is here."""
